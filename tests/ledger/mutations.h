#pragma once
// Random changes to a ledger's folder, by whoever can write files and by whoever has the ledger's key besides.

#include <algorithm>
#include <array>

#include "ledger/insider.h"
#include "ledger/past.h"

namespace jcic::test {

class Mutator {
public:
    Mutator(const Past& past, fs::path folder, TestRandom& chance)
        : past_(past), folder_(std::move(folder)), chance_(chance) {}

    /// Makes one change and says which.
    std::string change() {
        while (true)
            if (auto what = try_one(); !what.empty()) return what;
    }
    /// Whose slot was changed, "" for nobody's.
    [[nodiscard]] const std::string& slot_of() const { return slot_of_; }

private:
    static constexpr std::size_t page = 4096;
    static constexpr const char* database = "ledger.db";
    static constexpr const char* index = "search-records.db";

    /// "" where chance found nothing to change.
    std::string try_one() {
        static constexpr std::array<std::string (Mutator::*)(), 13> kinds{
            &Mutator::turn_a_bit,      &Mutator::turn_a_bit,      &Mutator::overwrite,     &Mutator::swap_pages,
            &Mutator::put_old_pages,   &Mutator::put_old_pages,   &Mutator::change_length, &Mutator::put_old_files,
            &Mutator::remove_a_file,   &Mutator::leave_a_journal, &Mutator::edit_a_row,    &Mutator::edit_a_row,
            &Mutator::rewrite_an_event};
        return (this->*kinds[chance_.below(kinds.size())])();
    }

    std::string named(const std::string& what, const fs::path& file, std::uint64_t number) {
        return what + " " + file.string() + " " + std::to_string(number);
    }

    /// A file's name in the folder: the database in every second case.
    fs::path any_file() {
        if (chance_.below(2) == 0) return database;
        std::vector<fs::path> all;
        for (const auto& entry : fs::recursive_directory_iterator(folder_))
            if (entry.is_regular_file() && entry.path().extension() != ".lock" && entry.file_size() > 0)
                all.push_back(fs::relative(entry.path(), folder_));
        std::ranges::sort(all);
        const auto file = all[chance_.below(all.size())];
        if (file.extension() == ".slot") slot_of_ = file.stem().string();
        return file;
    }
    /// One of the two databases.
    fs::path any_pages() { return chance_.below(4) == 0 && fs::exists(folder_ / index) ? index : database; }

    std::string turn_a_bit() {
        const auto file = any_file();
        auto bytes = contents(folder_ / file);
        const auto at = chance_.below(bytes.size());
        bytes[at] ^= static_cast<std::uint8_t>(1U << chance_.below(8));
        put_contents(folder_ / file, bytes);
        return named("bit", file, at);
    }

    std::string overwrite() {
        const auto file = any_file();
        auto bytes = contents(folder_ / file);
        const auto at = chance_.below(bytes.size());
        const auto count = std::min<std::size_t>(1 + chance_.below(600), bytes.size() - at);
        const bool zeros = chance_.below(2) == 0;
        for (std::size_t i = 0; i < count; ++i)
            bytes[at + i] = zeros ? std::uint8_t{0} : static_cast<std::uint8_t>(chance_.below(256));
        put_contents(folder_ / file, bytes);
        return named(zeros ? "zeros" : "noise", file, at);
    }

    std::string swap_pages() {
        const auto file = any_pages();
        auto bytes = contents(folder_ / file);
        const auto one = chance_.below(bytes.size() / page);
        const auto other = chance_.below(bytes.size() / page);
        const auto at = [&](std::uint64_t number) {
            return bytes.begin() + static_cast<std::ptrdiff_t>(number * page);
        };
        if (chance_.below(2) == 0)
            std::swap_ranges(at(one), at(one) + page, at(other));
        else
            std::copy_n(at(one), page, at(other));
        put_contents(folder_ / file, bytes);
        return named("page put for another", file, one);
    }

    /// Of the pages that differ from an earlier day: one, some, or all.
    std::string put_old_pages() {
        const auto file = any_pages();
        const auto day = static_cast<int>(chance_.below(Past::days));
        const auto old = contents(past_.before(day) / file);
        auto bytes = contents(folder_ / file);
        std::vector<std::size_t> differing;
        for (std::size_t at = 0; at + page <= std::min(old.size(), bytes.size()); at += page)
            if (!std::equal(old.begin() + static_cast<std::ptrdiff_t>(at),
                            old.begin() + static_cast<std::ptrdiff_t>(at + page),
                            bytes.begin() + static_cast<std::ptrdiff_t>(at)))
                differing.push_back(at);
        if (differing.empty()) return {};
        std::string out = "old page of day " + std::to_string(day) + " in " + file.string() + ":";
        const auto lot = chance_.below(3);
        const auto only = differing[chance_.below(differing.size())];
        for (const auto at : differing) {
            if (lot == 0 ? at != only : lot == 1 && chance_.below(2) == 0) continue;
            std::copy_n(old.begin() + static_cast<std::ptrdiff_t>(at), page,
                        bytes.begin() + static_cast<std::ptrdiff_t>(at));
            out += " " + std::to_string(at / page);
        }
        put_contents(folder_ / file, bytes);
        return out;
    }

    std::string change_length() {
        const auto file = any_file();
        auto bytes = contents(folder_ / file);
        const auto old = bytes.size();
        const bool whole_pages = chance_.below(2) == 0;
        const auto size = chance_.below(old + 2 * page);
        bytes.resize(whole_pages ? size / page * page : size);
        put_contents(folder_ / file, bytes);
        return named("length of", file, bytes.size());
    }

    /// One file of an earlier day, some, or the whole folder.
    std::string put_old_files() {
        const auto day = static_cast<int>(chance_.below(Past::days));
        const auto lot = chance_.below(4);
        const auto only = lot <= 1 ? any_file() : fs::path();
        slot_of_.clear();  // no slot changed since
        const std::string files = "files of day " + std::to_string(day) + ":";
        auto out = files;
        for (const auto& entry : fs::recursive_directory_iterator(past_.before(day))) {
            const auto name = fs::relative(entry.path(), past_.before(day));
            if (!entry.is_regular_file() || (lot <= 1 ? name != only : lot == 2 && chance_.below(2) == 0)) continue;
            fs::copy_file(entry.path(), folder_ / name, fs::copy_options::overwrite_existing);
            out += " " + name.string();
        }
        return out == files ? std::string() : out;
    }

    std::string remove_a_file() {
        const auto file = any_file();
        fs::remove(folder_ / file);
        return "removed " + file.string();
    }

    /// A journal from the middle of an earlier commit, which SQLite would roll back to: whole, cut or altered.
    std::string leave_a_journal() {
        const auto number = chance_.below(past_.journals().size());
        auto journal = past_.journals()[number];
        switch (chance_.below(4)) {
            case 0:
                journal[chance_.below(journal.size())] ^= 1U;
                break;
            case 1:
                journal.resize(chance_.below(journal.size()));
                break;
            default:
                break;
        }
        put_contents(folder_ / "ledger.db-journal", journal);
        if (chance_.below(3) > 0) return named("journal", "", number);
        const auto day = static_cast<int>(chance_.below(Past::days));
        fs::copy_file(past_.before(day) / database, folder_ / database, fs::copy_options::overwrite_existing);
        return named("journal beside the database of day " + std::to_string(day), "", number);
    }

    /// Any table's row, by somebody who takes away what would hinder them.
    std::string edit_a_row() {
        Insider insider(folder_, past_.origin(), past_.ledger_key());
        insider.run("DROP TRIGGER IF EXISTS event_stays; DROP TRIGGER IF EXISTS seal_stays");
        const auto tables =
            insider.rows("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite%'");
        const auto table = tables[chance_.below(tables.size())].front();
        const auto columns = insider.rows("SELECT name FROM pragma_table_info('" + table + "')");
        std::string all;
        for (const auto& column : columns) all += (all.empty() ? "quote(" : ",quote(") + column.front() + ")";
        const auto rows = insider.rows("SELECT " + all + " FROM " + table);
        if (rows.empty()) return {};
        const auto& row = rows[chance_.below(rows.size())];
        const auto& other = rows[chance_.below(rows.size())];
        const auto column = chance_.below(columns.size());
        std::string where;
        for (std::size_t i = 0; i < columns.size(); ++i)
            where += (i == 0 ? " WHERE " : " AND ") + columns[i].front() + " IS " + row[i];
        const auto kind = chance_.below(8);
        const auto value = kind == 1 ? "NULL" : kind <= 3 ? other[column] : altered(row[column]);
        const auto sql = kind == 0 ? "DELETE FROM " + table + where
                                   : "UPDATE " + table + " SET " + columns[column].front() + "=" + value + where;
        return insider.tries(sql) ? sql.substr(0, 300) : std::string();
    }

    /// A literal of SQL with one character of it another one.
    std::string altered(std::string literal) {
        if (literal == "NULL") return "x'00'";
        const bool blob = literal.starts_with("X'");
        const std::size_t first = blob ? 2 : literal.starts_with("'") ? 1 : 0;
        const auto length = literal.size() - first - (first > 0 ? 1 : 0);
        if (length == 0) return blob ? "x'01'" : first == 1 ? "'1'" : "1";
        auto& letter = literal[first + chance_.below(length)];
        letter = letter == '1' ? '2' : '1';
        return literal;
    }

    /// An event says something else, and as much as somebody cares to make is made to fit it.
    std::string rewrite_an_event() {
        Insider insider(folder_, past_.origin(), past_.ledger_key());
        const auto events = insider.rows("SELECT sequence FROM event");
        const auto sequence = std::stoull(events[chance_.below(events.size())].front());
        std::string out = "event " + std::to_string(sequence) + " rewritten";
        insider.edit(sequence, [&](ledger::Leaf& leaf) { out += rewrite(leaf); });
        switch (chance_.below(3)) {
            case 0:
                return out;
            case 1:
                insider.mend_tree();
                return out + ", tree mended";
            default: {
                const TestClock clock{UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 30))};
                insider.make_all_anew({clock, chance_, "seat-1", ledger::floor_only});
                return out + ", all made anew";
            }
        }
    }

    std::string rewrite(ledger::Leaf& leaf) {
        switch (chance_.below(5)) {
            case 0:
                leaf.at += Millis{1};
                return ": time";
            case 1:
                leaf.person = leaf.person == "Q01" ? "S01" : "Q01";
                return ": person";
            case 2:
                leaf.subject += "0";
                return ": subject";
            case 3:
                if (!leaf.signatures.empty()) leaf.signatures.clear();
                leaf.workstation = "seat-2";
                return ": workstation, signatures";
            default:
                if (leaf.fields.empty()) leaf.fields.push_back({"more", domain::Keep::plain, "", {}});
                auto& field = leaf.fields[chance_.below(leaf.fields.size())];
                if (field.keep == domain::Keep::plain)
                    field.text += "0";
                else
                    field.commitment[0] ^= 1U;
                return ": field " + field.name;
        }
    }

    const Past& past_;
    fs::path folder_;
    TestRandom& chance_;
    std::string slot_of_;
};

}  // namespace jcic::test
