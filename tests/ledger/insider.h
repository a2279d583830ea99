#pragma once
// Somebody who holds the ledger's key and uses the library without this program: no authorizer, no rules.
#include <sqlite3.h>

#include <QTest>
#include <functional>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

class Insider {
public:
    explicit Insider(LedgerWorld& world) : folder_(world.path()) {
        const auto session = world.sign_in("Q01").value();
        origin_ = session->origin();
        ledger_key_ = session->opened().ledger_key().clone();
        open();
    }
    Insider(fs::path folder, const ledger::Origin& origin, Secret ledger_key)
        : folder_(std::move(folder)), origin_(origin), ledger_key_(std::move(ledger_key)) {
        open();
    }
    ~Insider() { sqlite3_close(handle_); }
    Insider(const Insider&) = delete;
    Insider& operator=(const Insider&) = delete;

    void run(const std::string& sql) {
        char* error = nullptr;
        sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &error);
        QVERIFY2(error == nullptr, error);
    }
    /// Every row, its values as SQL would write them; none where the table cannot be read.
    std::vector<std::vector<std::string>> rows(const std::string& sql) {
        std::vector<std::vector<std::string>> out;
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            auto& row = out.emplace_back();
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
                row.emplace_back(text == nullptr ? "" : text);
            }
        }
        sqlite3_finalize(statement);
        return out;
    }
    /// Whether the database took it.
    bool tries(const std::string& sql) {
        return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    Bytes body(std::uint64_t sequence) {
        sqlite3_stmt* statement = nullptr;
        const auto sql = "SELECT body FROM event WHERE sequence=" + std::to_string(sequence);
        sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr);
        Bytes out;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, 0));
            out.assign(bytes, bytes + sqlite3_column_bytes(statement, 0));
        }
        sqlite3_finalize(statement);
        return out;
    }
    void put_body(std::uint64_t sequence, const Bytes& body) {
        run("UPDATE event SET body=x'" + to_hex(body) + "' WHERE sequence=" + std::to_string(sequence));
    }
    void edit(std::uint64_t sequence, const std::function<void(ledger::Leaf&)>& change) {
        auto leaf = ledger::Leaf::unpack(body(sequence)).value();
        change(leaf);
        put_body(sequence, leaf.pack());
    }
    /// The tree anew, and the head outside; what the seals say stays.
    void mend_tree() {
        ledger::TreeEdge edge;
        ledger::TreeHead head;
        for (auto bytes = body(1); !bytes.empty(); bytes = body(head.size + 1)) {
            ++head.size;
            std::string hex;
            for (const auto& hash : edge.add(ledger::leaf_hash(bytes))) hex += to_hex(hash);
            run("UPDATE event SET hashes=x'" + hex + "' WHERE sequence=" + std::to_string(head.size));
        }
        head.root = edge.root();
        fs::remove(folder_ / "ledger.head");
        QVERIFY(ledger::HeadSlots(folder_, *origin_, ledger_key_).advance(head).has_value());
    }
    /// All that stands in the folder: tree, head, and a chain of seals that begins with a key of one's own.
    void make_all_anew(const ledger::Dependencies& dependencies) {
        const ledger::EpochKey own{1, ledger::SigningKey::generate(dependencies.random)};
        edit(1, [&](ledger::Leaf& founding) {
            for (auto& field : founding.fields)
                if (field.name == "seal-key") field.text = to_hex(own.key.public_half());
        });
        mend_tree();
        run("DROP TRIGGER IF EXISTS seal_stays; DELETE FROM seal");
        sqlite3_close(handle_);
        const auto database =
            ledger::Database::open(ledger::database_path(folder_), ledger::database_key(*origin_, ledger_key_),
                                   ledger::Database::Mode::existing)
                .value();
        const ledger::RecordsKeys no_records;
        ledger::ValueStore values(*database, *origin_, no_records, dependencies.random);
        ledger::EventStore events(*database, values);
        ledger::Sealer sealer(folder_, *origin_, ledger_key_, *database, events, dependencies);
        fs::remove(folder_ / "ledger.epoch");
        const auto keys = sealer.hold_keys().value();
        QVERIFY(keys.put(own).has_value());
        QVERIFY(sealer.close(keys, ledger::Closing::founding).has_value());
        open();
    }
    /// Changes an event and makes everything fit again.
    void rewrite(LedgerWorld& world, std::uint64_t sequence, const std::function<void(ledger::Leaf&)>& change) {
        edit(sequence, change);
        make_all_anew(world.dependencies);
    }

private:
    void open() {
        const auto key = "x'" + to_hex(ledger::database_key(*origin_, ledger_key_).view()) + "'";
        sqlite3_open(ledger::database_path(folder_).c_str(), &handle_);
        sqlite3_key(handle_, key.data(), static_cast<int>(key.size()));
    }
    fs::path folder_;
    std::optional<ledger::Origin> origin_;
    Secret ledger_key_;
    sqlite3* handle_ = nullptr;
};

}  // namespace jcic::test
