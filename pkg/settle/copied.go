package settle

import (
	"strconv"

	"bloc/pkg/catalogue"
	"bloc/pkg/diag"
	"bloc/pkg/figure"
	"bloc/pkg/quantity"
)

// fewestRepeated is how many figures of DDI must be those of FDI. A few may be equal by chance.
const fewestRepeated = 5

// leastRepeated is the least figure that counts. Smaller counts are often the same.
var leastRepeated = quantity.New(10, 0)

// repeated returns the finding on the figures of FDI that stand under DDI once more; nil if
// most figures differ. One sheet or section may be a copy of the other that nobody filled in.
// The map is empty room for the claims of FDI.
func (o *origins) repeated(of map[figure.Key]*Claim) *diag.Finding {
	for _, c := range o.claims {
		if c.isWhole() && catalogue.OriginOf(c.Indicator) == catalogue.FDI {
			of[c.Figure.Key] = c
		}
	}
	var doubted []*Claim
	compared := 0
	for _, c := range o.claims {
		fdi := o.otherOf(c, of)
		if fdi == nil || c.Figure.Value.LessThan(leastRepeated) {
			continue
		}
		compared++
		if c.Figure.Raw == fdi.Figure.Raw || c.Figure.Value.Equal(fdi.Figure.Value) {
			doubted = append(doubted, fdi, c)
		}
	}
	same := len(doubted) / 2
	if same < fewestRepeated || 2*same <= compared {
		return nil
	}
	f := o.on(diag.OriginsRepeated, doubted).With("same", diag.Same(strconv.Itoa(same))).With("of", diag.Same(strconv.Itoa(compared)))
	return &f
}

// isWhole reports whether a claim became a figure of the whole board.
func (c *Claim) isWhole() bool { return c.Table != nil && c.Becomes != nil && c.Share == Whole }

// otherOf returns the claim of FDI that corresponds to a claim of DDI; nil if there is none.
func (o *origins) otherOf(c *Claim, fdi map[figure.Key]*Claim) *Claim {
	if !c.isWhole() || catalogue.OriginOf(c.Indicator) != catalogue.DDI {
		return nil
	}
	twin := o.catalogue.OfOtherOrigin(c.Indicator)
	if twin == nil {
		return nil
	}
	k := c.Figure.Key
	k.Indicator = twin.ID
	return fdi[k]
}
