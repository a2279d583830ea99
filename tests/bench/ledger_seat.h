#pragma once
// A ledger of one person, for measuring: in a folder of its own that goes with it, or in one that stays.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/ledger.h"
#include "app/ledger/session/session.h"

namespace jcic::bench {

template <class T>
T value_of(Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s at %s\n", std::string(result.error().text()).c_str(), result.error().place.c_str());
    std::_Exit(1);
}

struct LedgerSeat {
    std::filesystem::path folder;
    SystemClock clock;
    SystemRandom random;
    ledger::Dependencies dependencies{clock,   random,
                                      "bench", ledger::floor_only,
                                      {},      [](const domain::events::FieldSet&) -> Result<void> { return {}; }};
    domain::PersonId person = value_of(domain::PersonId::parse("L01"));
    std::unique_ptr<ledger::Ledger> ledger;

    LedgerSeat() {
        auto name = (std::filesystem::temp_directory_path() / "jcic-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::_Exit(1);
        folder = name;
        found();
    }
    /// Opens the ledger there, or founds it.
    explicit LedgerSeat(std::filesystem::path place) : folder(std::move(place)), stays_(true) {
        if (std::filesystem::exists(folder / "ledger"))
            ledger = value_of(ledger::Ledger::open(folder / "ledger", ledger::ProfileKind::practice, dependencies));
        else
            found();
    }
    ~LedgerSeat() {
        if (stays_) return;
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    LedgerSeat(const LedgerSeat&) = delete;
    LedgerSeat& operator=(const LedgerSeat&) = delete;

    [[nodiscard]] static Secret password() { return Secret::from(view("Bench-2026")); }
    [[nodiscard]] std::unique_ptr<ledger::Session> sign_in() const {
        return value_of(ledger->sign_in(person, password()));
    }

private:
    void found() {
        std::vector<ledger::NewPerson> founders;
        founders.push_back({person, "林怡君", {domain::Duty::unit_head, domain::Duty::query_officer}, password(), {}});
        const auto institution = value_of(domain::InstitutionCode::parse("0129999"));
        ledger = value_of(ledger::Ledger::create(folder / "ledger", ledger::ProfileKind::practice, institution,
                                                 founders, dependencies));
    }
    bool stays_ = false;
};

}  // namespace jcic::bench
