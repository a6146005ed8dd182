//go:build !race

package main

// underRace says that the race detector watches, which makes a program slow to start.
const underRace = false
