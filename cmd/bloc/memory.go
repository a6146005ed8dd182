package main

import (
	"runtime"
	"runtime/debug"
)

// Garbage is collected when the program takes so many bytes; a run of a thousand reports
// ends before that. Where there are large files it may take more, for nearly all
// of their memory is in use until they are read.
const (
	memoryLimit = 80 << 20
	largeLimit  = 108 << 20
)

// paceCollection sets when garbage is collected. The limit follows what is in use, so that
// each of many thousands of reports takes no more time than one of a few.
func paceCollection() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(memoryLimit)
	followCollection()
}

// followCollection raises the limit after each collection to half as much again as is still
// in use. It is called back when a value is gone that only a collection can have taken.
func followCollection() {
	runtime.AddCleanup(new(*byte), func(struct{}) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		raiseLimit(int64(m.HeapAlloc) * 3 / 2)
		followCollection()
	}, struct{}{})
}

// raiseLimit raises the limit to so many bytes, if it is lower.
func raiseLimit(limit int64) {
	if current := debug.SetMemoryLimit(-1); current < limit {
		debug.SetMemoryLimit(limit)
	}
}
