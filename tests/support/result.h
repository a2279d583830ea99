#pragma once
// Results in Qt Test: a failure says the fault's code and place.

#include <QTest>
#include <string>
#include <string_view>

#include "app/base/fault.h"

/// Fails the test, with the fault, where a Result holds none of the wanted value.
#define VERIFY_OK(expression)                                                                               \
    do {                                                                                                    \
        const auto& result_ = (expression);                                                                 \
        const std::string said_ =                                                                           \
            result_ ? std::string() : std::string(result_.error().text()) + " at " + result_.error().place; \
        QVERIFY2(result_.has_value(), said_.c_str());                                                       \
    } while (false)

/// Fails the test unless the Result is a fault of this code (an enumerator of jcic::FaultCode).
#define COMPARE_FAULT(expression, expected)                                                                         \
    do {                                                                                                            \
        const auto& result_ = (expression);                                                                         \
        QVERIFY2(!result_.has_value(), "no fault where " #expected " was expected");                                \
        QCOMPARE(std::string(result_.error().text()), std::string(::jcic::code_text(::jcic::FaultCode::expected))); \
    } while (false)

/// The same, and its detail "reason".
#define COMPARE_REASON(expression, expected, reason)                                   \
    do {                                                                               \
        const auto refused_ = (expression);                                            \
        COMPARE_FAULT(refused_, expected);                                             \
        QCOMPARE(std::string(refused_.error().detail("reason")), std::string(reason)); \
    } while (false)

namespace jcic::test {

inline std::string detail(const Fault& fault, std::string_view key) {
    return std::string(fault.detail(key));
}

}  // namespace jcic::test
