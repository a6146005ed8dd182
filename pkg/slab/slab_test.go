package slab_test

import (
	"testing"

	"pgregory.net/rapid"

	"bloc/pkg/slab"
)

// TestTake checks that values are zero when they are given out and shared with nobody
// until all are taken back, however many are taken at once.
func TestTake(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s slab.Of[int]
		var lists [][]int
		t.Repeat(map[string]func(*rapid.T){
			"take": func(t *rapid.T) {
				list := s.Take(rapid.IntRange(0, 3000).Draw(t, "n"))
				for i := range list {
					if list[i] != 0 {
						t.Fatalf("value %d of %d is %d, not zero", i, len(list), list[i])
					}
					list[i] = len(lists) + 1
				}
				lists = append(lists, list)
			},
			"append": func(*rapid.T) {
				if n := len(lists); n > 0 {
					lists[n-1] = s.Append(lists[n-1], n)
				}
			},
			"clear": func(*rapid.T) {
				s.Clear()
				lists = nil
			},
			"": func(t *rapid.T) {
				for n, list := range lists {
					for i, value := range list {
						if value != n+1 {
							t.Fatalf("value %d of list %d is %d", i, n, value)
						}
					}
				}
			},
		})
	})
}
