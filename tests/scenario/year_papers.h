#pragma once
// The working papers and the registers' sheets of the year, on paper and as workbooks, as they left the desk, read back
// and held against the table figure by figure. Each check says what is wrong: "" where nothing is.

#include "app/domain/registers/samples.h"
#include "scenario/year_sheets.h"

namespace jcic::scenario {

class YearPapers : protected YearSheets {
protected:
    using Figures = std::map<std::string, std::array<qulonglong, 5>>;  ///< a month's: asked, drawn, due, answered, good

    [[nodiscard]] desk::papers::Span year() { return {roc(count().first_of(0)), roc(count().last_day())}; }
    [[nodiscard]] paper::Table table_of(int number) {
        const auto filled = desk_->papers().fill({number, year()});
        if (!filled) qFatal("fill: %s", qPrintable(scenario::code(filled)));
        for (const auto& block : filled->document.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block)) return *table;
        qFatal("no table");
    }
    /// 查核結果 of 聯徵1's item that begins so.
    [[nodiscard]] static QString facts_of(const paper::Table& table, const char* item) {
        for (const auto& row : table.rows)
            if (row.cells.front().starts_with(item)) return QString::fromStdString(row.cells[2]);
        return {};
    }
    /// By the windows' own ways: paper and workbook of one of the four.
    [[nodiscard]] std::map<std::string, QString> paper_that_left(int number) {
        if (!sit("L06")) qFatal("sign-in");
        std::map<std::string, QString> out;
        for (const auto* ending : {".pdf", ".zip"}) {
            const auto file = profiles_.root() / ("working-paper-" + std::to_string(number) + ending);
            const auto saved = desk_->papers().save({number, year()}, file, Officer::secret(strong));
            if (!saved) qFatal("paper: %s", qPrintable(code(saved)));
            out.emplace(ending, text_of(file, strong));
        }
        return out;
    }
    [[nodiscard]] static Figures figures_in(const QString& text) {
        static const QRegularExpression one(  // where a column is narrow, a line ends between two figures
            "(\\d{3}-\\d\\d)\\n?(\\d+)／\\n?(\\d+)／\\n?[^；\\n]*；\\n?(\\d+)(?:\\n?；\\n?(\\d+)、\\n?(\\d+))?"
            "(?:\\n?；\\s?Z52\\s?\\d+\\s?筆)?(?=\\n|$)");
        Figures out;
        for (auto all = one.globalMatch(text); all.hasNext();) {
            const auto found = all.next();
            auto& figures = out[found.captured(1).toStdString()];
            for (int i = 0; i < 5; ++i) figures[static_cast<std::size_t>(i)] = found.captured(i + 2).toULongLong();
        }
        return out;
    }
    [[nodiscard]] Figures figures_by_table() const {
        Figures out;
        for (int month = 0; month < months_of_year; ++month) {
            const auto drawn = IndependentCount::sampled(month) + IndependentCount::extra(month);
            out[month_text(month)] = {IndependentCount::requested(month), drawn, IndependentCount::sampled(month),
                                      drawn, drawn - (month == not_in_order ? 1 : 0)};
        }
        return out;
    }
    /// 聯徵2: each record that was looked at; number and outcome stand elsewhere.
    [[nodiscard]] static std::multiset<Line> samples_in(const QString& text) {
        static const QRegularExpression one("(\\d{3}-\\d\\d-\\d\\d)(T5\\d)(A\\d{9})王小明\\d+.*?([A-Z]\\d\\d)(?!\\d)",
                                            QRegularExpression::DotMatchesEverythingOption);
        std::multiset<Line> out;
        for (auto all = one.globalMatch(text); all.hasNext();) {
            const auto found = all.next();
            out.insert({found.captured(1).toStdString(), found.captured(4).toStdString(),
                        found.captured(2).toStdString(), found.captured(3).toStdString(), "", false});
        }
        return out;
    }
    [[nodiscard]] std::multiset<Line> samples_by_table() const {
        std::multiset<Line> out;  // where not all are drawn, the others stand out (IndependentCount::extra)
        for (const auto& one : year_of_happenings)
            for (auto line : one.what == What::asked ? lines_of(one) : std::multiset<Line>()) {
                line.number.clear();
                line.fetched = false;
                out.insert(std::move(line));
            }
        return out;
    }
    [[nodiscard]] std::chrono::sys_days day_of(What what) const {
        return count().day_of(*std::ranges::find(year_of_happenings, what, &Happening::what));
    }

    [[nodiscard]] QString wrong_with_the_first_paper() {
        for (const auto& [ending, text] : paper_that_left(1)) {
            const auto asked = QStringLiteral("期間內發查%1項").arg(IndependentCount::requested());
            if (figures_in(text) != figures_by_table() || !squeezed(text).contains(asked)) return text;
            for (int month = 0; month < months_of_year; ++month) {  // and a wrong one would be noticed
                const auto said = QString::fromStdString(month_text(month));
                auto other = text;
                other.replace(QRegularExpression(said + "\\n?\\d"), said + "77");
                if (figures_in(other) == figures_by_table()) return said;
            }
        }
        return {};
    }
    [[nodiscard]] QString wrong_with_the_second_paper() {
        for (const auto& [ending, text] : paper_that_left(2))
            if (samples_in(squeezed(text)) != samples_by_table()) return text;
        return {};
    }
    [[nodiscard]] QString wrong_with_the_third_paper() {
        for (const auto& [ending, text] : paper_that_left(3))
            for (const auto& said :
                 {"晶片卡" + std::string(branch_card), std::string("EZ-1"), dashed(day_of(What::card_lost))})
                if (!squeezed(text).contains(QString::fromStdString(said)))
                    return QString::fromStdString(said) + " in " + text;
        return {};
    }
    [[nodiscard]] QString wrong_with_the_fourth_paper() {
        std::set<std::string> codes{std::string(newcomer_code)};
        for (const auto& one : desk_->practice()->credentials()) codes.insert(one.person.text());
        for (const auto& [ending, lines] : paper_that_left(4)) {
            const auto text = squeezed(lines);
            std::set<std::string> found;
            static const QRegularExpression row("([A-Z]\\d\\d)(\\d{7})");
            for (auto all = row.globalMatch(text); all.hasNext();) found.insert(all.next().captured(1).toStdString());
            const auto came = std::string(newcomer_code) + seven_digits(day_of(What::newcomer));
            const auto left = seven_digits(day_of(What::leaver));
            if (found != codes || !text.contains(QString::fromStdString(came)) ||
                !text.contains(QString::fromStdString(left)))
                return text;
        }
        return {};
    }
    /// Of every register: as many rows as the table has it, and, of two, what stands in them.
    [[nodiscard]] QString wrong_with_the_registers(const std::map<std::string_view, std::size_t>& rows) {
        static const QRegularExpression counted("筆數(\\d+)筆");
        if (!sit("L06")) qFatal("sign-in");
        for (const auto* book : desk_->registers().readable()) {
            const auto name = QString::fromStdString(std::string(book->name));
            const auto place = profiles_.root() / ("sheet-of-" + std::string(book->name));
            const auto table = save(*book, place.string() + ".zip");
            const auto pages = save(*book, place.string() + ".pdf");
            const bool loans = book == &domain::registers::card_loans;
            const auto wanted = qulonglong(loans ? times_lent() : rows.at(book->name));
            const auto in_table = qulonglong(rows_of_workbook(place.string() + ".zip", strong).size()) - 1;
            if (in_table != wanted) return name + QStringLiteral(": %1 rows, not %2").arg(in_table).arg(wanted);
            const auto on_paper = counted.match(pages).captured(1).toULongLong();
            if (on_paper != wanted) return name + QStringLiteral(" on paper: %1, not %2").arg(on_paper).arg(wanted);
            for (const auto& text : {table, pages}) {
                if (book == &domain::registers::authorisations && !names_each_subject(text)) return name + text;
                if (book == &domain::registers::samples && !has_each_draw(text)) return name + text;
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::size_t times_lent() const {
        constexpr std::array lending{action::card_handed_out};
        return desk_->parts().seating.seat()->session().how_many(lending).value();
    }
    QString save(const Book& book, const std::filesystem::path& file) {
        const auto saved = desk_->registers().save(book, {}, file, Officer::secret(strong));
        if (!saved) qFatal("register: %s", qPrintable(code(saved)));
        return squeezed(text_of(file, strong));
    }
    [[nodiscard]] static bool names_each_subject(const QString& text) {
        return std::ranges::all_of(year_of_happenings, [&](const Happening& one) {
            if (!authorised(one)) return true;
            const auto wanted = std::ranges::count_if(year_of_happenings, [&](const Happening& other) {
                return authorised(other) && other.subject == one.subject;
            });
            return text.count(QString::fromStdString(subject_id(one.subject))) == wanted;
        });
    }
    [[nodiscard]] bool has_each_draw(const QString& text) const {
        for (int month = 0; month < months_of_year; ++month)
            if (!text.contains(QStringLiteral("%1%2%3%4")
                                   .arg(QString::fromStdString(month_text(month)))
                                   .arg(IndependentCount::requested(month))
                                   .arg(IndependentCount::sampled(month))
                                   .arg(IndependentCount::extra(month))))
                return false;
        return true;
    }
};

}  // namespace jcic::scenario
