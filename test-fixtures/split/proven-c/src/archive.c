#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

int main(int count, char **arguments) {
    char text[64] = "";
    FILE *settings = fopen(arguments[1], "r");
    if (count < 2 || !settings || !fgets(text, sizeof text, settings)) {
        return 1;
    }
    printf("%08lx uid %d\n", crc32(0, (const unsigned char *) text, 8), (int) getuid());
    return 0;
}
