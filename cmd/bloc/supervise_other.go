//go:build !linux

package main

// supervise does the work and returns its status.
func supervise(work func() int) int { return work() }
