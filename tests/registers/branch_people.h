#pragma once
// A small branch for the office's tests: people as the ledger designates them, one card.

#include "app/domain/steps/people_and_cards.h"
#include "support/memory_journal.h"
#include "support/world.h"

namespace jcic::registers_test {

inline domain::PersonId person(const char* code) {
    return *domain::PersonId::parse(code);
}
inline domain::RocDate roc(const char* seven_digits) {
    return *domain::RocDate::parse(seven_digits);
}

inline const std::string card = "0129999-03";

struct Branch {
    jcic::test::TestClock clock{*domain::parse_iso("2026-11-20T02:00:00Z")};
    jcic::test::TestRandom random{5};
    jcic::test::MemoryJournal journal{clock, "L03"};
    domain::registers::Rows rows;
    domain::registers::PeopleAndCards reg{rows};

    Branch() {
        designate("L01", "陳主管", "supervisor");
        designate("L02", "張保管", "card-custodian");
        designate("L03", "林淑芬", "query-officer");
        designate("L04", "黃密碼", "query-officer,password-custodian");
        designate("L09", "吳經理", "unit-head");
    }

    domain::Entry about(const char* action, const std::string& subject) {
        domain::Entry entry;
        entry.id = random.bytes<16>();
        entry.action = action;
        entry.subject = subject;
        return entry;
    }
    void write(const domain::Entry& entry) {
        journal.write(entry);
        look();
    }
    void look() {
        (void)journal.refresh(rows);
        (void)journal.refresh(reg);
    }
    void designate(const char* code, const char* name, const char* duties, const char* until = nullptr) {
        auto entry = about("person.designated", std::string{"person:"} + code);
        entry.plain("name", name).plain("duties", duties).plain("title", "專員").plain("from", "1150101");
        if (until != nullptr) entry.plain("until", until);
        write(entry);
    }
};

}  // namespace jcic::registers_test
