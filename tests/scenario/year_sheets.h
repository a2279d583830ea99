#pragma once
// The weekly sheets of the year on paper, as they left the desk, read back by others' tools (read_back.h) and held
// against the table line by line.

#include <QRegularExpression>

#include "app/desk/registers/weekly_sheet_desk.h"
#include "scenario/read_back.h"
#include "scenario/year_script.h"

namespace jcic::scenario {

class YearSheets : protected YearScript {
protected:
    /// Rows of each register, by name, as unit head and reviewer read them.
    std::map<std::string_view, std::size_t> rows_of_registers() {
        std::map<std::string_view, std::size_t> out;
        for (const auto* reader : {"L01", "L06"}) {
            if (!sit(reader)) qFatal("sign-in");
            for (const auto* book : desk_->registers().readable())
                out[book->name] = desk_->registers().rows(*book, {}).value().found;
        }
        return out;
    }
    /// One item that went to JCIC, as a sheet has it.
    struct Line {
        std::string day;  ///< "115-12-06"
        std::string querier;
        std::string item;
        std::string subject;
        std::string number;    ///< of the table's line
        bool fetched = false;  ///< its outcome is that it was
        auto operator<=>(const Line&) const = default;
    };
    using Sheets = std::map<IndependentCount::Sheet, std::multiset<Line>>;
    using Texts = std::map<std::string, QString>;  ///< of each sheet, by its row

    static constexpr const char* strong = "Kdwp-4729-Tmra";

    [[nodiscard]] static std::string dashed(std::chrono::sys_days day) {
        const std::chrono::year_month_day of{day};
        return QString::asprintf("%03d-%02u-%02u", int(of.year()) - 1911, unsigned(of.month()), unsigned(of.day()))
            .toStdString();
    }
    [[nodiscard]] static std::string seven_digits(std::chrono::sys_days day) {
        return QString::fromStdString(dashed(day)).remove('-').toStdString();
    }

    /// Every sheet's page, saved as the window saves it, by who approves them.
    [[nodiscard]] Texts sheets_that_left() {
        if (!sit("L02")) qFatal("sign-in");
        std::vector<std::string> rows;
        for (const auto& [id, row] : desk_->parts().seating.seat()->registers().of(domain::registers::weekly_sheets))
            rows.push_back(id);
        Texts out;
        for (const auto& id : rows) {
            const auto file = profiles_.root() / ("sheet-" + std::to_string(out.size()) + ".pdf");
            const auto saved = desk_->weekly_sheets().save(id, file, Officer::secret(strong));
            if (!saved) qFatal("sheet: %s", qPrintable(code(saved)));
            out.emplace(id, squeezed(text_of(file, strong)));
        }
        return out;
    }
    [[nodiscard]] Sheets sheets_by_table() const {
        Sheets out;
        for (const auto& [sheet, lines] : count().sheets(count().first_of(months_of_year))) out[sheet];
        for (const auto& one : year_of_happenings) {
            if (one.what != What::asked) continue;
            const auto found = out.find({IndependentCount::monday_of(count().day_of(one)), std::string(one.who)});
            if (found != out.end()) found->second.merge(lines_of(one));
        }
        return out;
    }
    /// A page that contradicts itself is nobody's sheet.
    [[nodiscard]] static Sheets sheets_in(const Texts& texts) {
        Sheets out;
        for (const auto& [id, text] : texts) {
            auto lines = lines_in(text);
            std::set<std::string> queriers;
            for (const auto& line : lines) queriers.insert(line.querier);
            static const QRegularExpression head("期間(\\d{3})-(\\d\\d)-(\\d\\d)至(\\d{3}-\\d\\d-\\d\\d)件數(\\d+)件");
            const auto said = head.match(text);
            const std::chrono::year_month_day monday{std::chrono::year{said.captured(1).toInt() + 1911},
                                                     std::chrono::month{said.captured(2).toUInt()},
                                                     std::chrono::day{said.captured(3).toUInt()}};
            const bool whole =
                said.hasMatch() && monday.ok() && queriers.size() <= 1 && said.captured(5).toUInt() == lines.size() &&
                text.contains("本週無查詢紀錄") == lines.empty() &&
                said.captured(4).toStdString() == dashed(std::chrono::sys_days(monday) + std::chrono::days{6});
            IndependentCount::Sheet sheet{whole ? std::chrono::sys_days(monday) : std::chrono::sys_days{},
                                          queriers.empty() ? "" : *queriers.begin()};
            while (out.contains(sheet)) sheet.querier += " again";
            out.emplace(std::move(sheet), std::move(lines));
        }
        return out;
    }
    /// "" where they are the same.
    [[nodiscard]] static QString difference(const Sheets& paper, const Sheets& table) {
        const auto name = [](const auto& sheet) {
            return QString::fromStdString(dashed(sheet.monday) + sheet.querier);
        };
        for (const auto& [sheet, lines] : table) {
            const auto found = paper.find(sheet);
            if (found == paper.end()) return "no sheet of " + name(sheet);
            if (found->second != lines) return "other lines on that of " + name(sheet);
        }
        for (const auto& [sheet, lines] : paper)
            if (!table.contains(sheet)) return "nobody's sheet: " + name(sheet);
        return {};
    }
    /// Every sheet of that month, wrong in each of several ways, one at a time: "" where each was noticed.
    [[nodiscard]] QString unnoticed(const Texts& texts, int month) const {
        const std::array wrong{std::pair{"T5\\dA1", "T53A1"},
                               std::pair{"A117", "A118"},
                               std::pair{"(\\d\\d:\\d\\d:\\d\\d)L0", "\\1L9"},
                               std::pair{"購屋貸款", ""},
                               std::pair{"已調閱", "待調閱"},
                               std::pair{"件數", "件數1"},
                               std::pair{"至1", "至2"},
                               std::pair{"期間1", "期間2"},
                               std::pair{"本週無", ""}};
        std::size_t broken = 0;
        for (const auto& [id, text] : texts) {
            if (!is_of_month(sheets_in({{id, text}}).begin()->first.monday, month)) continue;
            auto without = texts;
            without.erase(id);
            if (difference(sheets_in(without), sheets_by_table()).isEmpty()) return "a sheet that is missing";
            for (const auto& [from, to] : wrong) {
                auto other = texts;
                other[id].replace(QRegularExpression(QString::fromUtf8(from)), QString::fromUtf8(to));
                if (other[id] == text) continue;
                ++broken;
                if (difference(sheets_in(other), sheets_by_table()).isEmpty()) return QString::fromUtf8(from);
            }
        }
        return broken == 0 ? QStringLiteral("no sheet in the month") : QString();
    }

    [[nodiscard]] std::multiset<Line> lines_of(const Happening& one) const {
        std::multiset<Line> out;
        const auto number = std::to_string(&one - year_of_happenings.data() + 1);
        for (const auto& item : QString::fromUtf8(one.items.data(), qsizetype(one.items.size())).split(','))
            out.insert({dashed(count().day_of(one)), std::string(one.who), item.toStdString(), subject_id(one.subject),
                        number, one.fetched});
        return out;
    }
    [[nodiscard]] std::string month_text(int month) const { return dashed(count().first_of(month)).substr(0, 6); }

private:
    [[nodiscard]] bool is_of_month(std::chrono::sys_days day, int month) const {
        return count().first_of(month) <= day && day < count().first_of(month + 1);
    }
    [[nodiscard]] static std::multiset<Line> lines_in(const QString& text) {
        static const QRegularExpression one(
            "(\\d{3}-\\d\\d-\\d\\d)\\d\\d:\\d\\d:\\d\\d([A-Z]\\d\\d)(?:(?!\\d\\d:\\d\\d:\\d\\d).)*?(T5\\d)(A\\d{9})"
            "王小明\\d+授信授信戶本人(?:；調閱年度(?:1\\d\\d)?)?房貸-"
            "7\\d{4}-(\\d+)"
            "購屋貸款償債能力審查，第\\5件.*?(已調閱|待調閱|逾期未調閱|結果未明|發查未成|聯徵未收到)",
            QRegularExpression::DotMatchesEverythingOption);
        std::multiset<Line> out;
        for (auto all = one.globalMatch(text); all.hasNext();) {
            const auto found = all.next();
            out.insert({found.captured(1).toStdString(), found.captured(2).toStdString(),
                        found.captured(3).toStdString(), found.captured(4).toStdString(),
                        found.captured(5).toStdString(), found.captured(6) == QString("已調閱")});
        }
        return out;
    }
};

}  // namespace jcic::scenario
