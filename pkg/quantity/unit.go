package quantity

// Unit is the id of a catalogue's unit, such as "million-usd". The zero value means no
// unit; it matches only itself.
type Unit string
