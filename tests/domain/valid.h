#pragma once
// Short ways to write known-good values in tests, and a way to see a fault's code.

#include <QByteArray>
#include <QtTest>
#include <string>

#include "app/base/fault.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

inline RocDate roc(const char* seven_digits) {
    return *RocDate::parse(seven_digits);
}
inline UtcTime utc(const char* iso) {
    return *parse_iso(iso);
}
inline PersonId person(const char* code) {
    return *PersonId::parse(code);
}

/// The code of a result's fault, "" where it has none: failures then show which code came instead.
template <class T>
QByteArray code_of_fault(const Result<T>& result) {
    return result ? QByteArray{} : QByteArray::fromStdString(std::string{result.error().text()});
}

template <class T>
QByteArray detail_of_fault(const Result<T>& result, std::string_view key) {
    return result ? QByteArray{} : QByteArray::fromStdString(std::string{result.error().detail(key)});
}

}  // namespace jcic::domain
