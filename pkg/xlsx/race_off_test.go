//go:build !race

package xlsx_test

// race reports whether the race detector is at work, which takes many times the time and memory.
const race = false
