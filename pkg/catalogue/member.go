package catalogue

import "time"

// Member is a board of the bloc. Its id carries no date: if one name stood for two
// territories, there are two members, each with its validity.
type Member struct {
	ID    string
	Name  string
	Code  string // the statistical code of the province during the validity
	Names []string
	Fold  string    // the name as viet.Fold writes it
	Folds []string  // Names as viet.Fold writes them, in the same order, between blanks
	From  time.Time // first day
	Until time.Time // last day; zero while it exists
}

// validOn reports whether the member existed on the day.
func (m *Member) validOn(day time.Time) bool {
	return !day.Before(m.From) && (m.Until.IsZero() || !day.After(m.Until))
}

// Region is a territory with its name.
type Region struct {
	Name string
	Fold string // the name as viet.Fold writes it, between blanks
	Key  string // as viet.Key writes it, between blanks
}

// Succession says whose territory a member took over, and when.
type Succession struct {
	Predecessors []string
	Successor    string
	Date         time.Time
	Outside      []string // territory that came from beyond the bloc
}

// MembersOn returns the members that are expected to report on the day, in order.
func (c *Catalogue) MembersOn(day time.Time) []*Member {
	var members []*Member
	for _, m := range c.Members {
		if m.validOn(day) {
			members = append(members, m)
		}
	}
	return members
}
