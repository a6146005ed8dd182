//go:build !race

package main

// underRace says that the race detector watches, which takes address space without end.
const underRace = false
