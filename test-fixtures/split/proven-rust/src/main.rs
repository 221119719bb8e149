fn metres(knots: u32) -> u32 {
    knots * 1852
}

fn main() {
    let knots = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(0);
    println!("{} metres an hour, {}", metres(knots), std::fs::read_to_string("chart.txt").unwrap().trim());
}

#[test]
fn one_knot() {
    assert_eq!(metres(1), 1852);
}
