#include "app/desk/setup_answers.h"

#include <algorithm>

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;
namespace events = domain::events;
using domain::SetupInfo;
using domain::SetupPlace;

fs::path from(const fs::path& folder, const std::string& name) {
    return name.empty() || fs::path(name).is_absolute() ? fs::path(name) : folder / name;
}

class Reader {
public:
    explicit Reader(const fs::path& folder) : folder_(folder) {}

    SetupAnswers read(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        for (; !text.empty(); ++number_) {
            const auto end = std::min(text.find('\n'), text.size());
            take_line(without_blanks(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        look_for_gaps();
        return std::move(out_);
    }

private:
    void refuse(const std::string& key, const char* reason) {
        say({FaultCode::file_form, "setup.answers", {{"reason", reason}}}, key, number_);
    }
    void say(Fault fault, const std::string& key, std::size_t line) {
        std::erase_if(fault.details, [](const Detail& one) { return one.key == "line" || one.key == "field"; });
        fault.details.push_back({"line", std::to_string(line)});
        if (!key.empty()) fault.details.push_back({"field", key});
        out_.wrong.push_back(std::move(fault));
    }

    void take_line(const std::string& line) {
        if (line.empty() || line.front() == '#') return;
        const auto equals = line.find('=');
        if (equals == std::string::npos || equals == 0) return refuse({}, "form");
        const auto key = without_blanks(std::string_view(line).substr(0, equals));
        const auto value = without_blanks(std::string_view(line).substr(equals + 1));
        if (!lines_.emplace(key, number_).second) return refuse(key, "twice");
        if (const auto* question = find_question(key)) return take_answer(*question, value);
        for (const auto& [name, place] : {std::pair{"request", &SetupAnswers::request},
                                          {"certificate", &SetupAnswers::certificate},
                                          {"calendar", &SetupAnswers::calendar}})
            if (key == name) {
                out_.*place = from(folder_, value);
                return;
            }
        take_field(key, value);
    }

    void take_answer(const Question& question, const std::string& value) {
        const bool file = question.kind == AnswerKind::certificates;
        const auto given = file ? from(folder_, value).string() : value;
        if (auto taken = judged(question, given); !taken)
            say(std::move(taken).error(), std::string(question.key), number_);
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
        if (!file)
            if (auto written = events::as_written(field, given); !written)
                return say(std::move(written).error(), key, number_);
        out_.steps[info.step][std::string(field.name)] = given;
    }

    /// A step that is answered is answered whole.
    void look_for_gaps() {
        for (const auto& [step, line] : first_line_) {
            const auto& info = domain::setup_info(step);
            for (const auto* field : asked_by(info)) {
                const auto key = std::string(info.name) + "." + std::string(field->name);
                if (field->times == events::Times::once && !lines_.contains(key))
                    say({FaultCode::input_missing, "setup.answers", {}}, key, line);
            }
        }
    }

    const fs::path& folder_;
    SetupAnswers out_;
    std::size_t number_ = 1;
    std::map<std::string, std::size_t> lines_;
    std::map<domain::SetupStep, std::size_t> first_line_;
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

SetupAnswers read_answers(std::string_view text, const fs::path& folder) {
    return Reader(folder).read(text);
}

}  // namespace jcic::desk
