package main

import (
	"runtime"
	"runtime/debug"
)

// The limits on the bytes that the program takes before garbage is collected. A run of a
// thousand reports ends before the first, and so do eleven with long lists. Above the
// second, little is left of the 256 MiB that any file may take.
const (
	memoryLimit = 128 << 20
	tightLimit  = 232 << 20
)

// paceCollection sets when garbage is collected. The limit follows what is in use, so that
// each of many thousands of reports takes no more time than one of a few.
func paceCollection() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(memoryLimit)
	followCollection()
}

// followCollection raises the limit after each collection. It is called back when a value
// is gone that only a collection can have taken.
func followCollection() {
	runtime.AddCleanup(new(*byte), func(struct{}) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		debug.SetMemoryLimit(max(debug.SetMemoryLimit(-1), limitFor(int64(m.HeapAlloc))))
		followCollection()
	}, struct{}{})
}

// limitFor returns the limit while so many bytes are in use: half as much again, as long as
// that leaves room, and an eighth more at the least.
func limitFor(used int64) int64 {
	return max(min(used*3/2, tightLimit), used*9/8)
}
