package main

import (
	"os"
	"syscall"
)

// peakMemory is the most memory in bytes that a process took, or what this one took
// when it started that, if that was more.
func peakMemory(s *os.ProcessState) int64 {
	return s.SysUsage().(*syscall.Rusage).Maxrss << 10 // Linux counts in KiB
}
