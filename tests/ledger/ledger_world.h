#pragma once
// A founded ledger in a folder of its own, with four people: unit head, query officer, supervisor, administrator.

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/domain/catalogue/catalogue.h"
#include "app/keys/slot.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"
#include "app/search/look_up.h"
#include "support/world.h"

namespace jcic::test {

namespace fs = std::filesystem;

inline domain::PersonId code(std::string_view text) {
    return domain::PersonId::parse(text).value();
}
inline Secret secret(std::string_view text) {
    return Secret::from(view(text));
}
/// "Pass-Q01-2026": what each person of the world signs in with.
inline Secret password_of(std::string_view person) {
    return secret("Pass-" + std::string(person) + "-2026");
}
inline domain::InstitutionCode institution() {
    return domain::InstitutionCode::parse("0129999").value();
}

/// Removed at the end.
class TestFolder {
public:
    TestFolder() {
        auto name = (fs::temp_directory_path() / "jcic-ledger-XXXXXX").string();
        if (::mkdtemp(name.data()) != nullptr) path_ = name;
    }
    ~TestFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

inline Bytes contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void put_contents(const fs::path& file, ByteView bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

inline std::vector<ledger::NewPerson> founders() {
    using domain::Duty;
    std::vector<ledger::NewPerson> out;
    out.push_back({code("H01"), "王主管", {Duty::unit_head, Duty::card_custodian}, password_of("H01"), {}});
    out.push_back({code("Q01"), "林怡君", {Duty::query_officer}, password_of("Q01"), {}});
    out.push_back({code("S01"), "陳志明", {Duty::supervisor}, password_of("S01"), {}});
    out.push_back({code("A01"), "吳管理", {Duty::administrator}, password_of("A01"), {}});
    return out;
}

/// Founding costs four passwords' stretching: done once a program, and copied for each world.
inline const fs::path& founded_ledger(const ledger::Dependencies& dependencies) {
    static const TestFolder folder;
    static const auto path = folder.path() / "ledger";
    if (!fs::exists(path))
        static_cast<void>(
            ledger::Ledger::create(path, ledger::ProfileKind::practice, institution(), founders(), dependencies));
    return path;
}

/// These tests write whatever serves them; what may stand in the trail is domain.catalogue's to ask.
inline Result<void> anything(const domain::events::FieldSet&) {
    return {};
}

/// Something that such events are about.
inline std::string any_subject(std::string_view action) {
    const auto* event = domain::events::find(action);
    const std::string about(event == nullptr ? "session" : event->about);
    if (about == "query:") return about + "0";  // where there is one, it was submitted
    return about.ends_with(':') ? about + "ANY" : about;
}

struct LedgerWorld {
    TestFolder folder;
    TestClock clock{UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20))};
    SystemRandom random;
    ledger::Dependencies dependencies{clock, random,  "seat-1", ledger::floor_only,     {}, anything,
                                      false, nullptr, false,    ledger::index_is_silent};
    std::unique_ptr<ledger::Ledger> ledger;

    /// Copies of one founding; `own` founds another ledger.
    enum class Founding { shared, own };
    explicit LedgerWorld(Founding founding = Founding::shared) {
        if (founding == Founding::shared)
            fs::copy(founded_ledger(dependencies), path(), fs::copy_options::recursive);
        else
            static_cast<void>(
                ledger::Ledger::create(path(), ledger::ProfileKind::practice, institution(), founders(), dependencies));
        ledger = ledger::Ledger::open(path(), ledger::ProfileKind::practice, dependencies).value();
    }
    [[nodiscard]] fs::path path() const { return folder.path() / "ledger"; }
    Result<std::unique_ptr<ledger::Session>> sign_in(std::string_view person) {
        return ledger->sign_in(code(person), password_of(person));
    }
    domain::Entry entry(std::string_view action) { return entry(action, any_subject(action)); }
    domain::Entry entry(std::string_view action, std::string subject) {
        domain::Entry out;
        out.id = random.bytes<16>();
        out.action = action;
        out.subject = std::move(subject);
        return out;
    }
    /// As the register has it before anything of the card: its custodian is the unit head.
    Result<domain::Recorded> receive_card(ledger::Session& session, std::string card) {
        return written_by_the_head(session, entry("card.received", std::move(card)).plain("custodian", "H01"));
    }
    /// Whoever is signed in.
    Result<domain::Recorded> written_by_the_head(ledger::Session& session, const domain::Entry& entry) {
        auto& opened = session.opened();
        JCIC_TRY(auto transaction, ledger::Transaction::begin(opened.database()));
        JCIC_TRY(auto recorded, opened.events().append(entry, opened.author_as("H01")));
        JCIC_CHECK(ledger::commit_events(opened, transaction));
        return recorded;
    }
    /// The event that announces it, and the deletion; of a query that was submitted, with two persons' consent.
    Result<void> erase(ledger::Session& session, const std::string& key) {
        ledger::EventQuery submission;
        submission.action = "query.submitted";
        submission.subject = key.starts_with("record:") ? "query:" + key.substr(7, key.find(':', 7) - 7) : key;
        const bool of_query = submission.subject.starts_with("query:");
        auto erased = entry("query.erased", of_query ? submission.subject : any_subject("query.erased"));
        erased.plain(std::string(field::destroys), key);
        JCIC_TRY(const auto submitted, session.events(submission));
        if (!submitted.empty()) {
            JCIC_TRY(const auto agreed, written_by_the_head(session, agreement(session, submitted.front().earlier())));
            erased.plain(std::string(field::agreement), to_hex(agreed.entry.id));
        }
        JCIC_CHECK(written_by_the_head(session, erased));
        return session.erase(key);
    }
    /// Of the unit head and a supervisor, to the end of what was submitted; with keys in force, however old a password.
    domain::Entry agreement(ledger::Session& session, const domain::EarlierEvent& submission) {
        auto agreed = entry("retention.agreed").rests_on(submission).plain("page", "刪除");
        for (const auto* who : {"H01", "S01"}) agreed.to_be_signed(code(who), domain::purpose::consent);
        agreed = session.prepare(std::move(agreed));
        auto& opened = session.opened();
        for (const auto* who : {"H01", "S01"})
            static_cast<void>(ledger::sign_entry(agreed, opened.occasion_as("H01").value(), code(who),
                                                 domain::purpose::consent,
                                                 ledger::read_slot(opened.folder(), code(who))
                                                     .value()
                                                     .unwrap(opened.origin(), password_of(who))
                                                     .value()
                                                     .signing));
        return agreed;
    }
};

/// Prepared, and signed by the person who is signed in, and by another at their seat.
inline domain::Entry signed_by(ledger::Session& session, domain::Entry entry, std::string_view purpose,
                               std::string_view other = {}) {
    const bool own = other.empty() || purpose == domain::purpose::hand_over;
    if (own) entry.to_be_signed(session.person(), purpose);
    if (!other.empty()) entry.to_be_signed(code(other), purpose);
    entry = session.prepare(std::move(entry));
    if (own) static_cast<void>(session.sign(entry, purpose));
    if (!other.empty()) static_cast<void>(session.countersign(code(other), password_of(other), purpose, entry));
    return entry;
}

/// Counts what it is told, and of one action how many.
class Counting : public domain::Projection {
public:
    explicit Counting(std::string action) : action_(std::move(action)) {}
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override {
        gapless_ = gapless_ && event.sequence == applied_ + 1;
        applied_ = event.sequence;
        if (event.entry.action == action_) ++found_;
    }
    [[nodiscard]] int found() const { return found_; }
    [[nodiscard]] bool gapless() const { return gapless_; }

private:
    std::string action_;
    std::uint64_t applied_ = 0;
    int found_ = 0;
    bool gapless_ = true;
};

}  // namespace jcic::test
