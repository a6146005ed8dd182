package main

import (
	"runtime"
	"runtime/debug"
)

// memoryLimit is how many bytes are in use when garbage is collected first: a run of a few
// hundred reports ends before that. A large file may take largeLimit, for nearly all of its
// memory stays in use until it is read.
const (
	memoryLimit = 80 << 20
	largeLimit  = 108 << 20
)

// paceCollection sets when garbage is collected: at the limit, and as soon as half of it
// is in use at twice as much, so that many thousands of reports cost no more each than a few.
func paceCollection() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(memoryLimit)
	followCollection()
}

// followCollection raises the limit after each collection to twice of what was in use.
func followCollection() {
	runtime.AddCleanup(new(*byte), func(struct{}) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		raiseLimit(2 * int64(m.HeapAlloc))
		followCollection()
	}, struct{}{})
}

// raiseLimit raises the limit to so many bytes, if it is lower.
func raiseLimit(limit int64) {
	if current := debug.SetMemoryLimit(-1); current < limit {
		debug.SetMemoryLimit(limit)
	}
}
