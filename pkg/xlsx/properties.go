package xlsx

// properties reads the custom document properties, by name. Values that are no
// simple ones, such as vectors, are left out.
func (r *reader) properties(name string) (map[string]string, error) {
	if name == "" {
		return nil, nil
	}
	all := map[string]string{}
	err := r.scan(name, func(s *scanner) error {
		if err := s.root(spaceCustom, "Properties"); err != nil {
			return err
		}
		return s.children(func() error {
			if s.space != spaceCustom || string(s.name) != "property" {
				return s.skip()
			}
			property := string(s.attr("name"))
			return s.children(func() error {
				switch string(s.name) {
				case "vector", "array", "blob", "oblob", "stream", "ostream", "storage", "ostorage", "vstream", "cf":
					return s.skip()
				}
				value, err := s.collect(nil)
				all[property] = string(unescape(value))
				return err
			})
		})
	})
	return all, err
}
