#pragma once
// How the documents tell of an event: what the catalogue says of it, as cells of a table.

#include <QString>
#include <QStringList>

#include "app/domain/catalogue/catalogue.h"

namespace jcic::house {

/// Action, subject, fields ("?": may be missing, "*": any number; *P* personal, *A* apart), signatures.
[[nodiscard]] QStringList cells_of(const domain::events::Event& event);

/// Of docs/trust/ledger-format.md: action, purpose, how many, of which duties, what it answers.
[[nodiscard]] QStringList demand_cells_of(const domain::events::Event& event);

/// The same document: action, and of each field that names a person (but who stands beside) what they have to do with
/// the event. Empty where it names nobody of whom anything is asked.
[[nodiscard]] QStringList named_cells_of(const domain::events::Event& event);

/// The same document: who writes it; empty where the events about people say so.
[[nodiscard]] QString writer_cell_of(const domain::events::Event& event);

/// The cells of the table rows of `text` that begin with an action, by action.
[[nodiscard]] QMap<QString, QStringList> event_rows_in(const QString& text);

}  // namespace jcic::house
