package report

// tally counts cells by the reason for which they are left out; "" counts those that are not
// understood. It is a slice, not a map: there are few reasons, and very many cells in lists of
// details.
type tally []count

type count struct {
	reason string
	cells  int
}

func (t *tally) add(reason string, cells int) {
	for i := range *t {
		if c := &(*t)[i]; c.reason == reason {
			c.cells += cells
			return
		}
	}
	*t = append(*t, count{reason, cells})
}

// of returns how many cells are left out for a reason.
func (t tally) of(reason string) int {
	for _, c := range t {
		if c.reason == reason {
			return c.cells
		}
	}
	return 0
}
