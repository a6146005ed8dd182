package main

import (
	"os"
	"runtime/debug"
	"syscall"
)

// forgetPeak gives back what this process does not use and forgets what it took before:
// a process that it starts inherits its peak.
func forgetPeak() {
	debug.FreeOSMemory()
	os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // where that fails the peak is too high
}

// peakMemory is the most memory in bytes that a process took, or what this one took
// when it started that, if that was more.
func peakMemory(s *os.ProcessState) int64 {
	return s.SysUsage().(*syscall.Rusage).Maxrss << 10 // Linux counts in KiB
}
