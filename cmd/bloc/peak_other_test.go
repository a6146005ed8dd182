//go:build !linux

package main

import "os"

func forgetPeak() {}

// peakMemory is not known everywhere in one unit.
func peakMemory(*os.ProcessState) int64 { return 0 }
