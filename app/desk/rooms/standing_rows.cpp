#include "app/desk/rooms/standing_rows.h"

namespace jcic::desk {

using domain::registers::Register;
using domain::registers::Row;
using domain::registers::Rows;

void StandingRows::take(Subjects& known, const Register& book, const Row& row) {
    auto subject = std::string(book.about) + row.id;
    if (book.state(row.state).over)
        known.erase(subject);
    else
        known.insert(std::move(subject));
}

Result<std::size_t> StandingRows::how_many(Archive& archive, const Rows& rows, const Register& book) {
    if (const auto found = known_.find(&book); found != known_.end()) return found->second.size();
    JCIC_TRY(const auto labelled, archive.standing(book));
    Subjects known(labelled.begin(), labelled.end());
    // What was read may have moved on since the labels were written, or have begun.
    for (const auto& [id, row] : rows.of(book)) take(known, book, row);
    return known_.emplace(&book, std::move(known)).first->second.size();
}

void StandingRows::heed(const domain::registers::Changed& changed, const Rows& rows) {
    for (const auto& [book, ids] : changed) {
        const auto found = known_.find(book);
        if (found == known_.end()) continue;
        for (const auto& id : ids)
            if (const auto* row = rows.row(*book, id)) take(found->second, *book, *row);
    }
}

}  // namespace jcic::desk
