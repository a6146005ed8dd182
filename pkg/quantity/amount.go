package quantity

import "fmt"

// Unit is the id of a catalogue's unit, such as "million-usd". The zero value is no
// unit, which is a unit of its own: it fits no other.
type Unit string

// Amount is a value with its unit.
type Amount struct {
	Value Decimal
	Unit  Unit
}

// UnitError says that two amounts cannot be added: FDI capital is counted in million
// USD and DDI capital in billion VND, and without a stated rate there is no sum.
type UnitError struct{ A, B Unit }

// Error names both units.
func (e *UnitError) Error() string {
	return fmt.Sprintf("amounts in %q and %q cannot be added: they have different units", e.A, e.B)
}

// Add returns the exact sum of two amounts of one unit, or a *UnitError.
func (a Amount) Add(b Amount) (Amount, error) {
	if a.Unit != b.Unit {
		return Amount{}, &UnitError{a.Unit, b.Unit}
	}
	return Amount{a.Value.Add(b.Value), a.Unit}, nil
}
