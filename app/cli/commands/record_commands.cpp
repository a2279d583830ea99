// record print, record save: a numbered copy of each record that none was made of yet, case by case, by the commands of
// the windows (R-PA-1 to R-PA-5). What was given out before is not given out again: a copy's number says so.

#include <algorithm>
#include <filesystem>
#include <functional>

#include "app/cli/commands/carry_out.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/failure.h"
#include "app/cli/terminal/interrupt.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/commands/paper.h"
#include "app/desk/queries/work_on_queries.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/password_policy.h"
#include "app/files/named.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

namespace command = desk::command;

/// How copies go out.
struct WayOut {
    std::string reason;  ///< for a record whose earlier numbers are all void: of another number it is asked
    bool cover = false;
    bool other_name = false;  ///< also those that name their subject otherwise: somebody has looked at them
    /// Before a number is given.
    std::function<Result<void>(const desk::BoardRow&)> may_be;
    /// Gives its part of the answer.
    std::function<Result<Answer>(const desk::BoardRow&, const desk::OpenRecord&)> give;
};

bool no_copy_yet(const desk::BoardRow& row) {
    return std::ranges::all_of(row.copies,
                               [](const inquiry::CopyEntry& copy) { return copy.state == domain::CopyState::void_; });
}

/// What would refuse all the others too; that one file is there already says nothing of the others.
bool of_all_copies(const Fault& fault) {
    if (fault.text().starts_with("file.")) return fault.detail("reason") != "exists";
    return fault.text().starts_with("printer.") || fault.code == FaultCode::person_card || !desk::only_this_one(fault);
}

class CopiesOut {
public:
    CopiesOut(desk::Workplace& desk, const WayOut& way, std::stop_token stop)
        : desk_(desk), way_(way), stop_(std::move(stop)) {}

    Answer run() {
        const auto snapshot = desk_.snapshot();
        std::vector<std::vector<const desk::BoardRow*>> cases;
        for (const auto& one : snapshot->cases)
            if (auto rows = rows_of(one); !rows.empty()) cases.push_back(std::move(rows));
        ProgressLine line;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (stop_.stop_requested()) ended_ = Fault{FaultCode::cancelled, "record", {}};
            if (ended_) left_ += cases[i].size();
            if (ended_) continue;
            give_out(cases[i]);
            line.show_text(filled(Cli::tr("%1／%2 案"), i + 1, cases.size()).toStdString());
        }
        if (ended_) desk_.note(*ended_);
        return answer();
    }

private:
    struct Numbered {
        const desk::BoardRow* row;
        desk::OpenRecord record;
    };

    static std::vector<const desk::BoardRow*> rows_of(const desk::CaseRow& one) {
        std::vector<const desk::BoardRow*> out;
        for (const auto item : domain::all_items) {
            const auto* held = one.record_of(item);
            if (held != nullptr && !held->row.used_up && no_copy_yet(held->row)) out.push_back(&held->row);
        }
        return out;
    }

    Result<desk::OpenRecord> numbered(const desk::BoardRow& row) {
        if (row.other_name && !way_.other_name)
            return fail(FaultCode::query_state, "record", {{"reason", "other-name"}});
        if (way_.may_be) JCIC_CHECK(way_.may_be(row));
        return carry_out(desk_, command::NumberCopy{row.query, row.item, row.copies.empty() ? "" : way_.reason});
    }

    /// The cover names numbers: all of the case's come before the first leaves.
    void give_out(const std::vector<const desk::BoardRow*>& rows) {
        std::vector<Numbered> copies;
        for (const auto* row : rows) {
            auto record = ended_ ? fail(FaultCode::cancelled, "record") : numbered(*row);
            if (record)
                copies.push_back({row, *std::move(record)});
            else
                add_failed(*row, record.error());
        }
        if (way_.cover && !copies.empty() && !ended_) print_cover(copies);
        for (const auto& one : copies) {
            auto given = ended_ ? fail(FaultCode::cancelled, "record") : way_.give(*one.row, one.record);
            if (given) {
                add_copy(*one.row, one.record, *std::move(given));
                continue;
            }
            // What did not go out becomes void. Where it had begun to, this is refused, rightly: a person looks.
            static_cast<void>(carry_out(desk_, command::CloseRecord{one.record}));
            add_failed(*one.row, given.error());
        }
    }

    void print_cover(const std::vector<Numbered>& copies) {
        command::PrintCaseCover wanted{{}, {}};
        for (const auto& one : copies) wanted.records.push_back(one.record);
        const auto printed = carry_out(desk_, wanted);
        if (!printed) ended_ = printed.error();
    }

    void add_copy(const desk::BoardRow& row, const desk::OpenRecord& record, Answer given) {
        copies_.push_back(given.add("query", row.query)
                              .add("item", row.item)
                              .add("case", row.case_number)
                              .add("copy", record.copy)
                              .json());
        told_.say(Cli::tr("%1 %2 第 %3 份"), row.case_number, row.item, record.copy);
    }

    void add_failed(const desk::BoardRow& row, const Fault& fault) {
        ++left_;
        if (ended_) return;
        if (of_all_copies(fault)) ended_ = fault;
        const auto one = told_of_failed(row.query, row.item, row.case_number, fault);
        failed_.push_back(one.json());
        told_.say_lines(one.text());
    }

    [[nodiscard]] Answer answer() const {
        auto out = told_;
        out.add("given", copies_.size())
            .add("left", left_)
            .add("copies", copies_)
            .add("failed", failed_)
            .say(Cli::tr("共 %n 份。", nullptr, words::counted(copies_.size())))
            .with(left_ > 0 ? Outcome::refused : Outcome::done);
        if (!ended_) return out;
        return add_failure(out, *ended_)
            .with(outcome_of(ended_->code))
            .say(Cli::tr(
                     "停在此處：%1。尚有 %n 份未辦理；再次執行即接續，已辦理者不重複辦理。份號已作廢者須附 --reason。",
                     nullptr, words::counted(left_)),
                 words::words_for(*ended_).title);
    }

    desk::Workplace& desk_;
    const WayOut& way_;
    std::stop_token stop_;
    std::vector<Json> copies_;
    std::vector<Json> failed_;
    std::size_t left_ = 0;
    Answer told_;  ///< in the order in which it came
    std::optional<Fault> ended_;
};

}  // namespace

Result<Answer> record_print(const Arguments& arguments) {
    Interrupt interrupt;
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->parts().seating.officers_seat("record.print"));  // before a print server is asked
    workplace->look_at_printers();
    workplace->round({});
    // Before anything is numbered.
    const auto printer = workplace->snapshot()->printer;
    if (printer.state != desk::PrinterState::ready)
        return tl::unexpected<Fault>(printer.trouble.value_or(Fault{FaultCode::printer_none, "record.print", {}}));
    const auto print = [&](const desk::BoardRow&, const desk::OpenRecord& record) -> Result<Answer> {
        JCIC_TRY(const int sheets, carry_out(*workplace, command::Print{record, {}}));
        return Answer{{"sheets", sheets}};
    };
    const WayOut way{arguments.option("--reason"), arguments.has("--cover"), arguments.has("--other-name"), {}, print};
    return CopiesOut(*workplace, way, interrupt.stop_on_signals())
        .run()
        .say(Cli::tr("取件後點收：copy account，號碼見 copy list。"));
}

Result<Answer> record_save(const Arguments& arguments) {
    Interrupt interrupt;
    const std::filesystem::path folder = arguments.values.front();
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->parts().seating.officers_seat("record.save"));  // before a folder is looked at
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored))
        return fail(FaultCode::file_missing, "record.save", {{"file", folder.filename().string()}});
    JCIC_TRY(auto password, new_file_password(arguments));
    JCIC_CHECK(domain::strong_enough(password));
    auto typed = desk::together(std::move(password));
    const bool own_card = arguments.has("--own-card");
    if (own_card) {
        JCIC_CHECK(carry_out(*workplace, command::SigningCard{}));  // before a copy is numbered
        JCIC_TRY(auto pin, own_card_pin(arguments, workplace->parts().seating.seat()->person()));
        typed.push_back(std::move(pin));
    }
    // Nobody's name or number, nor the case's: who sees the folder learns nothing of it.
    const auto file_of = [&](const desk::BoardRow& row) {
        return folder / (row.query + "-" + std::string(domain::code_of(row.item)) + ".pdf");
    };
    const auto may_be = [&](const desk::BoardRow& row) {
        return files::may_be_made(file_of(row), profile_of(arguments));
    };
    const auto save = [&](const desk::BoardRow& row, const desk::OpenRecord& record) -> Result<Answer> {
        const auto file = file_of(row);
        JCIC_CHECK(own_card ? carry_out(*workplace, command::SaveSigned{record, file}, typed)
                            : carry_out(*workplace, command::SaveEncrypted{record, file}, typed));
        return Answer{{"file", file}};
    };
    const WayOut way{arguments.option("--reason"), false, arguments.has("--other-name"), may_be, save};
    return CopiesOut(*workplace, way, interrupt.stop_on_signals()).run();
}

}  // namespace jcic::cli
