#pragma once
// The calendars that the program ships, as a desk loads them.

#include <QDir>
#include <QFile>
#include <QtTest>

#include "app/domain/office_calendar.h"
#include "support/places.h"

namespace jcic::domain {

inline QByteArray calendar_file(const char* name) {
    QFile file(QString::fromStdString(test::in_source("resources/calendar/")) + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

inline ByteView view_of(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

inline OfficeCalendar all_calendars() {
    OfficeCalendar calendar;
    const QDir folder(QString::fromStdString(test::in_source("resources/calendar")));
    for (const auto& name : folder.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
        const auto bytes = calendar_file(qPrintable(name));
        if (!calendar.load(view_of(bytes))) qFatal("calendar %s does not load", qPrintable(name));
    }
    return calendar;
}

}  // namespace jcic::domain
