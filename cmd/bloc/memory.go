package main

import (
	"runtime"
	"runtime/debug"
)

// The limits on the bytes that the program takes before garbage is collected. A run of a
// thousand reports ends below the first, and so do eleven reports with long lists. Above the
// second, little is left of the 256 MiB that a file may take.
const (
	memoryLimit = 124 << 20
	tightLimit  = 232 << 20
)

// paceCollection sets when garbage is collected. The limit follows the memory in use, so each
// of many thousands of reports takes no more time than one of a few.
func paceCollection() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(memoryLimit)
	followCollection()
}

// followCollection raises the limit after each collection. It is called when a value is gone
// that only a collection can have freed.
func followCollection() {
	runtime.AddCleanup(new(*byte), func(struct{}) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		debug.SetMemoryLimit(max(debug.SetMemoryLimit(-1), limitFor(int64(m.HeapAlloc))))
		followCollection()
	}, struct{}{})
}

// limitFor returns the limit while this many bytes are in use: half as much again if there is
// room for that, and at least an eighth more.
func limitFor(used int64) int64 {
	return max(min(used*3/2, tightLimit), used*9/8)
}
