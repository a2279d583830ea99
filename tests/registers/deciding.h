#pragma once
// A branch that decides where a rule leaves a choice.

#include <QtTest>

#include "app/domain/registers/policy.h"
#include "registers/owed.h"

namespace jcic::registers_test {

/// A branch that decides.
struct Deciding : Walk {
    Result<std::string> decide(std::string_view action, const char* field, const char* value,
                               const char* from = "1151120") {
        auto wanted = good(registers::policy, *registers::policy.step(action), "");
        wanted.typed[field] = value;
        wanted.typed["from"] = from;
        return take(wanted);
    }
    /// As no window would write it.
    void store(std::string_view action, std::string_view field, std::string value, std::string from = "1151120") {
        domain::Entry entry;
        entry.id = random.bytes<16>();
        entry.action = action;
        entry.subject = "policy:K-" + std::to_string(++stored_);
        entry.plain(field, std::move(value)).plain("from", std::move(from));
        journal.write(entry);
        QVERIFY(journal.refresh(rows));
    }
    [[nodiscard]] domain::Policy on(const char* day = "1151120") const {
        return registers::policy_on(rows, domain::RocDate::parse(day).value());
    }

private:
    int stored_ = 0;
};

}  // namespace jcic::registers_test
