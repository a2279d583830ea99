#include "app/desk/setup/setup_answers.h"

#include <unistd.h>

#include <algorithm>

#include "app/base/text.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/profile/setting_lines.h"
#include "app/desk/registers/calendar_desk.h"
#include "app/desk/registers/to_attach.h"
#include "app/domain/attachment.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/policy.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;
namespace events = domain::events;
using domain::SetupInfo;
using domain::SetupPlace;

fs::path from(const fs::path& folder, const std::string& name) {
    return name.empty() || fs::path(name).is_absolute() ? fs::path(name) : folder / name;
}

bool file_is_there(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

Result<void> can_be_written(const fs::path& file) {
    JCIC_CHECK(may_take_request(file));
    std::error_code ignored;
    if (fs::is_directory(file.parent_path(), ignored) && !fs::is_directory(file, ignored) &&
        ::access(file.parent_path().c_str(), W_OK) == 0)
        return {};
    return fail(FaultCode::file_write, "setup.answers", {{"file", file.filename().string()}});
}

/// It may come back later; what is there is one. Whose, and of which world, is judged where it is taken: all other
/// answers are taken meanwhile.
Result<void> is_certificate_if_there(const fs::path& file) {
    if (!file_is_there(file)) return {};
    JCIC_CHECK(certificates_of("certificate", file, domain::WorldKind::practice));
    return {};
}

Result<void> is_calendar(const fs::path& file) {
    JCIC_TRY(const std::string text, files::read_text(file, largest_calendar));
    return domain::OfficeCalendar().load(view(text));
}

Result<void> can_be_attached(const fs::path& file) {
    JCIC_TRY(auto bytes, files::read(file, domain::largest_attachment));
    return may_be_evidence({file.filename().string(), std::move(bytes)});
}

class Reader {
public:
    Reader(const fs::path& folder, domain::RocDate today, const domain::FixedValues& fixed)
        : folder_(folder), today_(today), fixed_(fixed) {}

    SetupAnswers read_answers(std::string_view text) {
        text = without_mark(text);
        for (; !text.empty(); ++number_) {
            const auto end = std::min(text.find('\n'), text.size());
            take_line(without_blanks(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        look_for_gaps();
        look_for_one_person_twice();
        for (const auto& [step, line] : first_line_) judge_step(domain::setup_info(step));
        return std::move(out_);
    }

private:
    void refuse(const std::string& key, const char* reason) {
        tell_fault({FaultCode::file_form, "setup.answers", {{"reason", reason}}}, key, number_);
    }
    void tell_fault(Fault fault, const std::string& key, std::size_t line) {
        name_policy(fault);
        std::erase_if(fault.details, [](const Detail& one) { return one.key == "line" || one.key == "field"; });
        fault.details.push_back({"line", std::to_string(line)});
        if (!key.empty()) fault.details.push_back({"field", key});
        out_.wrong.push_back(std::move(fault));
    }

    /// "file" and "line" of a policy file go before the line of the answers.
    static void name_policy(Fault& fault) {
        if (fault.code != FaultCode::setting_fixed || fault.detail("file").empty()) return;
        fault.details.push_back({"set-in", std::string(fault.detail("file"))});
        fault.details.push_back({"set-line", std::string(fault.detail("line"))});
        std::erase_if(fault.details, [](const Detail& one) { return one.key == "file"; });
    }

    void take_line(const std::string& line) {
        if (line.empty() || line.front() == '#') return;
        const auto equals = line.find('=');
        if (equals == std::string::npos || equals == 0) return refuse({}, "key = value");
        const auto key = without_blanks(std::string_view(line).substr(0, equals));
        const auto value = without_blanks(std::string_view(line).substr(equals + 1));
        if (!out_.lines.emplace(key, number_).second) return refuse(key, "twice");
        if (const auto* question = domain::find_setup_question(key)) return take_answer(*question, value);
        for (const auto& one : named_files)
            if (key == one.key) return take_file(one, value);
        take_field(key, value);
    }

    struct NamedFile {
        std::string_view key;
        fs::path SetupAnswers::*place;
        Result<void> (*judge)(const fs::path&);
    };
    static constexpr NamedFile named_files[]{{"request", &SetupAnswers::request, can_be_written},
                                             {"certificate", &SetupAnswers::certificate, is_certificate_if_there},
                                             {"calendar", &SetupAnswers::calendar, is_calendar}};

    void take_file(const NamedFile& file, const std::string& value) {
        const auto key = std::string(file.key);
        if (value.empty()) return tell_fault({FaultCode::input_missing, "setup.answers", {}}, key, number_);
        out_.*file.place = from(folder_, value);
        if (auto judged = file.judge(out_.*file.place); !judged) tell_fault(std::move(judged).error(), key, number_);
    }

    void take_answer(const domain::SetupQuestion& question, const std::string& value) {
        const bool file = question.kind == domain::AnswerKind::certificates;
        const auto given = file ? from(folder_, value).string() : value;
        auto taken = judged(question, given);
        if (taken)
            if (auto same = agrees(fixed_, question, *taken); !same)
                taken = tl::unexpected<Fault>(std::move(same).error());
        if (taken && question.key == "key_in")
            if (auto there = key_place_is_there(*taken, fixed_); !there)
                taken = tl::unexpected<Fault>(std::move(there).error());
        if (taken && question.kind == domain::AnswerKind::day && today_.text() < *taken)
            taken = fail(FaultCode::input_form, "setup.answers", {{"reason", "future"}});
        if (!taken)
            tell_fault(std::move(taken).error(), std::string(question.key), number_);
        else if (!taken->empty())
            out_.machine[std::string(question.key)] = *taken;
    }

    /// "deletion-procedure.title": of a register's step.
    void take_field(const std::string& key, const std::string& value) {
        const auto point = std::min(key.find('.'), key.size());
        const auto* info = domain::find_setup_step(std::string_view(key).substr(0, point));
        const auto* step = info == nullptr ? nullptr : step_of(*info);
        if (step != nullptr && point < key.size()) {
            const auto name = std::string_view(key).substr(point + 1);
            for (const auto* field : asked_by(*info))
                if (field->name == name) return take_value(*info, *field, key, value);
        }
        refuse(key, key.find("password") != std::string::npos && step == nullptr ? "secret" : "unknown");
    }

    void take_value(const SetupInfo& info, const events::Field& field, const std::string& key,
                    const std::string& value) {
        first_line_.emplace(info.step, number_);
        const bool file = field.kind == events::Kind::attachment;
        const auto given = file ? from(folder_, value).string() : value;
        if (auto fits = file ? can_be_attached(given) : can_be_said(info, field, given); !fits)
            return tell_fault(std::move(fits).error(), key, number_);
        out_.steps[info.step][std::string(field.name)] = given;
        if (const auto written = events::as_written(field, given); !file && written)
            written_[info.step][std::string(field.name)] = *written;
    }

    Result<void> can_be_said(const SetupInfo& info, const events::Field& field, const std::string& value) const {
        JCIC_TRY(const auto written, events::as_written(field, value));
        const auto fixed = info.book == &domain::registers::policy ? fixed_.find(field.name) : fixed_.end();
        if (fixed == fixed_.end() || fixed->second.value == written) return {};
        return domain::may_be_set(*find_setting(field.name), fixed_);
    }

    /// R-DU-4, R-DU-13: two persons.
    void look_for_one_person_twice() {
        const auto head = out_.machine.find("head_code");
        const auto administrator = out_.machine.find("administrator_code");
        if (head == out_.machine.end() || administrator == out_.machine.end() || head->second != administrator->second)
            return;
        const auto first = out_.lines.at("head_code");
        const auto second = out_.lines.at("administrator_code");
        tell_fault({FaultCode::input_form, "setup.answers", {{"reason", "same"}}},
                   first < second ? "administrator_code" : "head_code", std::max(first, second));
    }

    /// A step that is answered is answered whole.
    void look_for_gaps() {
        for (const auto& [step, line] : first_line_) {
            const auto& info = domain::setup_info(step);
            for (const auto* field : asked_by(info)) {
                const auto key = std::string(info.name) + "." + std::string(field->name);
                if (field->times == events::Times::once && !is_today_if_left_out(info, *field) &&
                    !out_.lines.contains(key))
                    tell_fault({FaultCode::input_missing, "setup.answers", {}}, key, line);
            }
        }
    }

    /// As its register will, where nothing of it is wrong by itself.
    void judge_step(const SetupInfo& info) {
        const auto* step = step_of(info);
        const auto head = out_.machine.find("head_code");
        if (step->rule == nullptr || info.book == &domain::registers::policy || head == out_.machine.end()) return;
        const auto by = domain::PersonId::parse(head->second);
        if (!by) return;
        const auto prefix = std::string(info.name) + ".";
        if (std::ranges::any_of(out_.wrong, [&](const Fault& one) { return one.detail("field").starts_with(prefix); }))
            return;
        auto& values = written_[info.step];
        if (!info.field.empty()) values.emplace(info.field, info.value);
        const domain::OfficeCalendar calendar;
        const domain::registers::Rows rows;
        const auto nobody = [](const domain::PersonId&) { return std::set<domain::Duty>(); };
        const domain::registers::StepInput taking{nullptr, values, *by, nullptr, today_, calendar, nobody, rows};
        if (auto judged = step->rule(taking); !judged) {
            const auto key = prefix + std::string(judged.error().detail("field"));
            tell_fault(std::move(judged).error(), key, out_.line_of(info, std::string_view(key).substr(prefix.size())));
        }
    }

    const fs::path& folder_;
    domain::RocDate today_;
    const domain::FixedValues& fixed_;
    SetupAnswers out_;
    std::size_t number_ = 1;
    std::map<domain::SetupStep, std::size_t> first_line_;
    std::map<domain::SetupStep, domain::registers::Values> written_;
};

}  // namespace

const domain::registers::Step* step_of(const SetupInfo& info) {
    return info.set_up() && info.place == SetupPlace::register_ ? info.book->step(info.action) : nullptr;
}

std::vector<const events::Field*> asked_by(const SetupInfo& info) {
    std::vector<const events::Field*> out;
    if (const auto* step = step_of(info))
        for (const auto& field : step->asks)
            if (field.name != info.field) out.push_back(&field);
    return out;
}

bool is_today_if_left_out(const SetupInfo& info, const events::Field& field) {
    return info.book == &domain::registers::policy && field.name == "from";
}

std::size_t SetupAnswers::line_of(const SetupInfo& info, std::string_view field) const {
    const auto prefix = std::string(info.name) + ".";
    if (const auto found = lines.find(prefix + std::string(field)); found != lines.end()) return found->second;
    if (const auto found = lines.find(info.name); found != lines.end()) return found->second;
    std::size_t first = 0;
    for (const auto& [key, line] : lines)
        if (key.starts_with(prefix) && (first == 0 || line < first)) first = line;
    return first;
}

LeftOut unsaid_in(const SetupAnswers& answers, const domain::FixedValues& fixed) {
    LeftOut out;
    for (const auto& question : domain::setup_questions())
        if (!question.optional && !answers.lines.contains(question.key) && !fixed.contains(question.key))
            out.questions.push_back(&question);
    for (const auto& info : domain::setup_steps()) {
        const auto* decided = domain::registers::decided_by(info.action);
        const bool is_fixed = decided != nullptr && fixed.contains(decided->name);
        if (step_of(info) != nullptr && !answers.steps.contains(info.step) && !is_fixed) out.steps.push_back(info.step);
    }
    return out;
}

SetupAnswers read_answers(std::string_view text, const fs::path& folder, domain::RocDate today,
                          const domain::FixedValues& fixed) {
    return Reader(folder, today, fixed).read_answers(text);
}

Result<void> may_take_request(const fs::path& file) {
    std::error_code unknown;
    if (fs::symlink_status(file, unknown).type() == fs::file_type::not_found) return {};
    constexpr std::size_t largest_request = 64U << 10U;
    const auto there = files::read_text(file, largest_request);
    if (there && there->find("CERTIFICATE REQUEST-----") != std::string::npos) return {};
    return fail(FaultCode::file_write, "setup.request", {{"file", file.filename().string()}, {"reason", "exists"}});
}

}  // namespace jcic::desk
