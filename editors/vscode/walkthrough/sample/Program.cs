var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello from a small image");
app.Run();
