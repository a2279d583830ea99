#include "app/verify/rules/form.h"

#include <algorithm>
#include <array>

#include "app/verify/rules/actions.h"
#include "app/verify/rules/registers.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

/// An action, or what stands before its point. A register's step is about what stands before its point, and a colon.
struct About {
    std::string_view of;
    std::string_view subject;
};

constexpr std::array by_action{About{"retention.agreed", "ledger"},
                               About{"ledger.restored", "ledger:restored"},
                               About{"ledger.restored-by-recovery", "ledger:restored"},
                               About{"session.signed-in", "session"},
                               About{"outer.program-started", "session"},
                               About{"outer.cut", "session"},
                               About{"outer.file-mended", "session"},
                               About{"outer.file-damaged", "session"},
                               About{"outer.program-altered", "session"},
                               About{"outer.clock-set", "session"},
                               About{"host.opening", "card:"},
                               About{"host.opened", "card:"},
                               About{"host.opening-failed", "card:"},
                               About{"host.opening-not-known", "card:"},
                               About{"host.opening-not-sent", "card:"}};
constexpr std::array by_kind{About{"query", "query:"},
                             About{"serial", "query:"},
                             About{"record", "query:"},
                             About{"page", "query:"},
                             About{"copy", "query:"},
                             About{"card", "card:"},
                             About{"host", "person:"},
                             About{"session", "person:"},
                             About{"countersign", "person:"},
                             About{"password", "person:"},
                             About{"person", "person:"},
                             About{"outer", "person:"},
                             About{"recovery", "recovery:"},
                             About{"settings", "ledger"},
                             About{"calendar", "ledger"},
                             About{"profile", "ledger"},
                             About{"workstation", "ledger"},
                             About{"seal", "ledger"},
                             About{"head", "ledger"},
                             About{"deletion", "ledger"},
                             About{"deletions", "ledger"},
                             About{"ledger", "ledger"},
                             About{"register", "register:"},
                             About{"sheet", "ledger"},
                             About{"authorisation-use", "authorisation-use:"},
                             About{"authorisation-replies", "authorisation-replies:"},
                             About{"exchange", "ledger"},
                             About{"approval", "approval:"},
                             About{"records-key", "ledger"}};

/// A field and the action in whose events it may stand more than once.
struct Often {
    std::string_view field;
    std::string_view action;
};
constexpr std::array often{Often{"reader", "records-key.renewed"}, Often{"sealed-key", "records-key.renewed"},
                           Often{"destroys", "query.erased"},      Often{"rests-on", "retention.agreed"},
                           Often{"old-seal", "seal.restarted"},    Often{"old", "settings.seen"},
                           Often{"new", "settings.seen"}};

bool says_twice(const Event& event) {
    return std::ranges::any_of(event.fields, [&](const Field& field) {
        return std::ranges::count(event.fields, field.name, &Field::name) > 1 &&
               !may_stand_often(event.action, field.name);
    });
}

/// The subject's, its record's; of what is about the whole ledger or a register, one of the event's own.
bool is_its_own(const std::string& key, const Event& event) {
    if (event.subject == "ledger" || event.subject.starts_with("register:")) return key == "export:" + to_hex(event.id);
    constexpr std::string_view query = "query:";
    const auto item = event.plain("item");
    return key == event.subject || (event.subject.starts_with(query) && !item.empty() &&
                                    key == "record:" + event.subject.substr(query.size()) + ":" + item);
}

}  // namespace

std::string about_of(std::string_view action) {
    if (const auto* own = row_of<by_action, &About::of>(action)) return std::string(own->subject);
    const auto kind = action.substr(0, action.find('.'));
    if (const auto* known = row_of<by_kind, &About::of>(kind)) return std::string(known->subject);
    return register_step(action) == nullptr ? std::string() : std::string(kind) + ":";
}

bool is_about(std::string_view action, std::string_view subject) {
    const auto about = about_of(action);
    if (!about.ends_with(':')) return !about.empty() && subject == about;
    if (!subject.starts_with(about) || subject.size() == about.size()) return false;
    return about != "person:" || is_user_code(subject.substr(about.size()));
}

bool may_stand_often(std::string_view action, std::string_view field) {
    if (field == "attached") return attaches(action);
    return std::ranges::any_of(often, [&](const Often& one) { return one.field == field && one.action == action; });
}

std::vector<std::string_view> wrong_in_form(const Event& event) {
    std::vector<std::string_view> out;
    if (!is_known(event.action))
        out.emplace_back("action");
    else if (!is_about(event.action, event.subject))
        out.emplace_back("subject");
    if (says_twice(event)) out.emplace_back("field");
    if (!std::ranges::all_of(event.fields,
                             [&](const Field& field) { return field.plain || is_its_own(field.text, event); }))
        out.emplace_back("key");
    return out;
}

}  // namespace jcic::verify
