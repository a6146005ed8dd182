package main

import (
	"runtime"
	"runtime/debug"
)

// memoryLimit is how many bytes the program takes before garbage is collected. A run of a
// thousand reports ends before that, and so do eleven with long lists.
const memoryLimit = 108 << 20

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
		debug.SetMemoryLimit(max(debug.SetMemoryLimit(-1), int64(m.HeapAlloc)*3/2))
		followCollection()
	}, struct{}{})
}
