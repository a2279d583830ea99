#include "app/desk/rooms/alike.h"

#include <algorithm>
#include <set>

#include "app/desk/rooms/seating.h"
#include "app/domain/attachment.h"
#include "app/domain/compared.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/subject_states.h"
#include "app/search/look_up.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using registers::Row;

/// More than that many people would not be told apart any better.
constexpr std::size_t most_alike = 50;

std::optional<Digest> form_of(const Row& row) {
    const auto attachment = domain::Attachment::parse(row.value(registers::form_field));
    return attachment ? attachment->mark : std::nullopt;
}

/// Rows of authorisations in which that was written, loaded; without the one in hand.
Result<std::vector<const Row*>> rows_with(Seat& seat, ledger::IndexedText what, const std::string& value,
                                          const std::string& except) {
    const auto& book = registers::authorisations;
    JCIC_TRY(const auto ids, seat.archive().rows_with(book, what, value, most_alike));
    for (const auto& id : ids) JCIC_CHECK(seat.load_row(book, id));
    std::vector<const Row*> out;
    for (const auto& id : ids)
        if (const auto* row = seat.registers().row(book, id); row != nullptr && id != except && was_given(*row))
            out.push_back(row);
    return out;
}

Result<void> add_forms(Seat& seat, const AuthorisationInHand& one, const Digest& form, inquiry::Alike& out) {
    JCIC_TRY(const auto rows, rows_with(seat, ledger::IndexedText::attached_file, to_hex(form), one.reference));
    const auto own = registers::numbers_of(seat.registers(), one.subject);
    for (const auto* row : rows) {
        if (form_of(*row) != form) continue;  // another file of that row, or one that was attached before
        const bool same_person = std::ranges::find(own, row->value(registers::authorised_id_field)) != own.end();
        (same_person ? out.form_again : out.form_of_others).push_back(row->id);
    }
    return {};
}

Result<void> add_names(Seat& seat, const AuthorisationInHand& one, inquiry::Alike& out) {
    const auto own = domain::compared_name(one.name);
    if (own.empty()) return {};
    JCIC_TRY(const auto rows, rows_with(seat, ledger::IndexedText::person_id, one.subject, one.reference));
    std::set<std::string> named{own};
    for (const auto* row : rows) {
        const auto name = row->value(registers::authorised_name_field);
        const auto compared = domain::compared_name(name);
        if (row->value(registers::authorised_id_field) != one.subject || compared.empty()) continue;
        if (named.insert(compared).second) out.names.push_back({name, row->id, {}});
    }
    return {};
}

}  // namespace

Result<inquiry::Alike> alike_of(Seat& seat, const AuthorisationInHand& one) {
    JCIC_CHECK(seat.follow_registers());
    inquiry::Alike out;
    auto form = one.form;
    const auto* row = form ? nullptr : seat.registers().row(registers::authorisations, one.reference);
    if (row != nullptr) form = form_of(*row);
    if (form) JCIC_CHECK(add_forms(seat, one, *form, out));
    if (!one.subject.empty()) {
        out.states = registers::states_of(seat.registers(), one.subject);
        JCIC_CHECK(add_names(seat, one, out));
    }
    return out;
}

}  // namespace jcic::desk
