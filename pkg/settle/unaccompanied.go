package settle

import "bloc/pkg/catalogue"

// unaccompanied takes back stocks that no word calls cumulative: the capital "đăng ký" may be
// that of the year. It does so in three kinds of tables. One gives flows of the same projects
// and no other stock of them. One has rows that name no indicator and nothing more certain, as
// the label of the whole table may be missing. In one, another section than the stock's own is
// called cumulative.
func unaccompanied(s *settler) {
	kept := companies(s.claims)
	s.refuseSuch(func(c *Claim) bool {
		beside := kept[c.Table]
		return c.Bare && (beside.flows && (!beside.stocks || c.Outside) || beside.unknown && !beside.certain)
	})
}

// company is what a table gives beside stocks that no word calls cumulative.
type company struct {
	flows   bool // flows of projects and their capital
	stocks  bool // stocks of the same, called cumulative
	certain bool // any other figure
	unknown bool // rows that name no indicator
}

func companies(claims []*Claim) map[*Table]*company {
	kept := map[*Table]*company{}
	for _, c := range claims {
		beside := kept[c.Table]
		if beside == nil {
			beside = &company{unknown: c.Table.isReported()}
			kept[c.Table] = beside
		}
		beside.certain = beside.certain || !c.Bare
		i := c.Indicator
		if i.Means[catalogue.Event] == catalogue.None || i.Means[catalogue.Origin] == catalogue.None {
			continue
		}
		beside.flows = beside.flows || i.Nature == catalogue.Flow
		beside.stocks = beside.stocks || i.Nature == catalogue.Stock && !c.Bare
	}
	return kept
}
