package settle

// subtotals leaves out the sums over some zones, because the zones themselves are listed.
func subtotals(s *settler) {
	for i := range s.groups {
		for _, c := range s.groups[i].sections {
			leave(c, "subtotal")
		}
	}
}
