#pragma once
// A ledger with a past, and what somebody kept of it on the way: the folder before each day, journals caught in
// the middle of a commit, the ledger's key.

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/trail/anchor.h"
#include "app/ledger_check/verify.h"
#include "app/search/look_up.h"
#include "ledger/ledger_world.h"
#include "support/troubled_disk.h"

namespace jcic::test {

class Past {
public:
    static constexpr int days = 3;

    Past() {
        TroubledDisk disk;
        const auto database = ledger::database_path(world_.path()).string();
        disk.before_change = [&](const std::string& path) {
            if (path == database) keep_journal();
        };
        for (int day = 0; day < days; ++day) {
            fs::copy(world_.path(), kept_.path() / std::to_string(day), fs::copy_options::recursive);
            spend(day);
        }
        mistype();  // not yet taken in
    }

    [[nodiscard]] fs::path today() const { return world_.path(); }
    /// The folder as it was before that day.
    [[nodiscard]] fs::path before(int day) const { return kept_.path() / std::to_string(day); }
    [[nodiscard]] const std::vector<Bytes>& journals() const { return journals_; }
    [[nodiscard]] const ledger::Origin& origin() const { return *origin_; }
    [[nodiscard]] Secret ledger_key() const { return ledger_key_.clone(); }
    /// From the sheet of the last day, and as head office was told.
    [[nodiscard]] const ledger::Witnesses& witnesses() const { return witnesses_; }

private:
    void keep_journal() {
        auto journal = contents(world_.path() / "ledger.db-journal");
        if (journal.size() > 512 && (journals_.empty() || journals_.back() != journal))
            journals_.push_back(std::move(journal));
    }

    /// An entry of the outer journal. Each day begins with one: what was put back since the last intake cannot be
    /// found.
    void mistype() { static_cast<void>(world_.ledger->sign_in(code("Q01"), secret("wrong-password-1"))); }

    void spend(int day) {
        world_.clock.advance(std::chrono::hours{24});
        mistype();
        const auto session = world_.sign_in("Q01").value();
        Counting nothing("");
        const auto decided = decision(day, *session).value();
        static_cast<void>(session->transact(nothing, [&] { return events_of(day, decided); }).value());
        ledger::LookUp look_up;
        look_up.words.push_back({"小明"});
        static_cast<void>(ledger::look_up(*session, look_up).value());
        if (day == 1) static_cast<void>(world_.erase(*session, "record:0-3"));
        static_cast<void>(session->append(world_.entry("serial.shown")).value());
        const auto standing = session->standing().value();
        witnesses_ = {ledger::Anchor::parse(standing.anchor).value(), standing.fingerprint};
        origin_ = session->origin();
        ledger_key_ = session->opened().ledger_key().clone();
        static_cast<void>(session->close_epoch(ledger::Closing::sign_out));
    }

    domain::Entry submission(int day, int i) {
        const auto query = query_of(day, i);
        auto submitted = world_.entry("query.submitted", query);
        submitted.plain("items", items()).plain("case-number", "2026-房貸-" + std::to_string(i));
        submitted.personal("subject-name", i % 3 == 0 ? "歐陽靖" : "林小明", query);
        return submitted.personal("page", query, query);
    }
    static std::string query_of(int day, int i) { return "query:" + std::to_string(day) + "-" + std::to_string(i); }

    /// As many as records are fetched in a day, each once; more than there are, and nothing here asks which there are.
    static std::string item(int i) { return "T" + std::to_string(50 + i); }
    static std::string items() {
        std::string out = item(0);
        for (int i = 1; i < 12; ++i) out += "," + item(i);
        return out;
    }

    /// One a day, since each costs a password's stretching: of the first query, which is written.
    Result<domain::Entry> decision(int day, ledger::Session& session) {
        JCIC_TRY(const auto asked, session.append(submission(day, 0)));
        const auto query = query_of(day, 0);
        auto decided = world_.entry("query.decided", query).rests_on(asked.earlier());
        decided.plain("approved", items()).plain("refused", "").personal("page", query, query);
        return signed_by(session, decided, "approval", "S01");
    }

    Result<std::vector<domain::Entry>> events_of(int day, const domain::Entry& decided) {
        const auto query = query_of(day, 0);
        std::vector<domain::Entry> out{decided, world_.entry("query.requesting", query).plain("items", items())};
        // The others wait to be decided; what was approved is fetched, item by item.
        for (int i = 0; i < 12; ++i) {
            if (i > 0) out.push_back(submission(day, i));
            out.push_back(world_.entry("query.serial", query).plain("item", item(i)));
            auto retrieved = world_.entry("record.retrieved", query);
            retrieved.plain("item", item(i))
                .apart("record", std::string(300, 'r'), "record:" + query_of(day, i).substr(6));
            out.push_back(std::move(retrieved));
        }
        return out;
    }

    LedgerWorld world_;
    TestFolder kept_;
    std::vector<Bytes> journals_;
    std::optional<ledger::Origin> origin_;
    Secret ledger_key_;
    ledger::Witnesses witnesses_;
};

}  // namespace jcic::test
