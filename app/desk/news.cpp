#include "app/desk/news.h"

namespace jcic::desk {
namespace {

News kind_of(const Owed& row) {
    const auto kind = row.nobody == nullptr ? row.kind : TodoKind::register_step;
    if (kind == TodoKind::fetch || kind == TodoKind::read_record) return News::ready;
    if (kind == TodoKind::request || kind == TodoKind::look_at_end) return News::decided;
    return kind == TodoKind::approve ? News::to_approve : News::duty;
}

/// A person's own doing is no news to them.
bool own_doing(const Owed& row) {
    return (row.kind == TodoKind::give_card_back && !row.late) || row.kind == TodoKind::settle ||
           row.kind == TodoKind::account_for_copy || row.kind == TodoKind::destroy_copy ||
           row.kind == TodoKind::delete_record;
}

/// What comes and goes by itself, and stands in the strip: a network that stumbles is no news each time.
bool stands_elsewhere(const Owed& row) {
    return row.kind == TodoKind::hub_away || row.kind == TodoKind::hub_approver_key;
}

/// What may be fetched is still the same thing when it has come.
std::string name_of(const Owed& row) {
    const auto kind = kind_of(row) == News::ready ? TodoKind::fetch : row.kind;
    std::string out = std::to_string(static_cast<int>(kind)) + ":" + row.query + ":";
    if (row.item) out += domain::code_of(*row.item);
    if (row.person) out += row.person->text();
    return out + ":" + row.book + ":" + row.row + ":" + (row.owed == nullptr ? "" : row.owed) + ":" + row.card;
}

}  // namespace

std::map<std::string, News> news_in(const Snapshot& snapshot) {
    std::map<std::string, News> out;
    for (const auto& row : snapshot.todo)
        if (!own_doing(row) && !stands_elsewhere(row)) out.emplace(name_of(row), kind_of(row));
    return out;
}

void NewsWatch::begin(const Snapshot& snapshot) {
    known_.clear();
    for (const auto& [name, kind] : news_in(snapshot)) known_.insert(name);
    watching_ = true;
}

void NewsWatch::end() {
    watching_ = false;
    known_.clear();
}

std::set<News> NewsWatch::find_news(const Snapshot& snapshot) {
    std::set<News> out;
    if (!watching_) return out;
    for (const auto& [name, kind] : news_in(snapshot))
        if (known_.insert(name).second) out.insert(kind);
    return out;
}

}  // namespace jcic::desk
