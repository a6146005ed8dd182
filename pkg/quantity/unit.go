package quantity

// Unit is the id of a catalogue's unit, such as "million-usd". The zero value is no
// unit, which is a unit of its own: it fits no other.
type Unit string
