package settle

import (
	"slices"
	"sync"

	"bloc/pkg/catalogue"
	"bloc/pkg/figure"
)

// oneSided takes back what is FDI or DDI only by a heading over it if the report states
// neither the other one nor their sum. The heading may not reach that far.
func oneSided(s *settler) {
	claimed := sync.OnceValue(s.claimedKeys) // few reports have such headings
	s.refuseSuch(func(c *Claim) bool {
		i := c.Indicator
		if !c.Inherited || i.Means[catalogue.Event] != catalogue.None {
			return false
		}
		both := s.Catalogue.Whole(i)
		return both != nil && !slices.ContainsFunc(append([]string{both.ID}, both.Parts...), func(id string) bool {
			beside := c.Figure.Key
			beside.Indicator = id
			return id != i.ID && claimed()[beside]
		})
	})
}

func (s *settler) claimedKeys() map[figure.Key]bool {
	claimed := make(map[figure.Key]bool, len(s.claims))
	for _, key := range s.Illegible {
		claimed[key] = true
	}
	for _, c := range s.claims {
		claimed[c.Figure.Key] = true
	}
	return claimed
}
