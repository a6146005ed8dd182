package settle

// subtotals leaves the sums over some zones out: the zones are there as well.
func subtotals(s *settler) {
	for i := range s.groups {
		for _, c := range s.groups[i].sections {
			leave(c, "subtotal")
		}
	}
}
