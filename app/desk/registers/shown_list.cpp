#include "app/desk/registers/shown_list.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/saved_file.h"
#include "app/domain/trail_access.h"

namespace jcic::desk {
namespace {

Result<void> no_such() {
    return fail(FaultCode::input_form, "list", {{"field", "list"}, {"reason", "value"}});
}

Result<void> in_form(const ShownList& list) {
    const bool even = std::ranges::all_of(
        list.rows, [&](const std::vector<std::string>& row) { return row.size() == list.columns.size(); });
    return even && !list.columns.empty() ? Result<void>() : no_such();
}

}  // namespace

Result<void> may_save_list(std::string_view name, const std::set<domain::Duty>& duties) {
    if (name == "cases" || name == "copies" || name == "retention") return domain::may_list_kept(duties);
    if (name == "deletion-evidence") return domain::may_take_events_out(duties);
    if (name == "duties" || name == "settings") return {};
    return no_such();
}

Result<std::size_t> save_shown(const With<const Machine, Seating>& parts, const ShownList& list,
                               const std::filesystem::path& file, const Secret& password) {
    JCIC_TRY(Seat * seat, parts.seating.taken_seat());
    JCIC_CHECK(may_save_list(list.name, seat->duties()));
    JCIC_CHECK(in_form(list));
    const auto permit = [name = list.name](const auto& duties) { return may_save_list(name, duties); };
    JCIC_TRY(const auto saved, SavedFile::at(parts.machine, *seat, "list", file, password, permit));
    if (saved.is_pdf()) return fail(FaultCode::input_form, "list", {{"field", "file"}, {"reason", "ending"}});
    return saved.save_table(*seat, list.name, list.rows.size(), {list.title, list.columns, list.rows});
}

}  // namespace jcic::desk
