#include "rules/transcript.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>

namespace jcic::rules {
namespace {

constexpr const char* usual_day = "115-11-30";  // a Monday
constexpr const char* usual_time = "09:00";

bool is_branch(const std::string& line) {
    return line == "branch" || line.starts_with("branch ");
}

/// "L03> todo": who types it.
std::optional<std::pair<std::string, std::string>> typed_by(const std::string& line) {
    const auto arrow = line.find("> ");
    if (arrow == std::string::npos || arrow == 0 || line.find(' ') < arrow) return std::nullopt;
    return std::pair(line.substr(0, arrow), line.substr(arrow + 2));
}

std::chrono::minutes time_that_passes(const std::string& word) {
    const auto digits = word.find_first_not_of("0123456789", 1);
    if (digits == 1 || digits == std::string::npos || digits + 1 != word.size())
        throw Slip("+NUMBER and m, h or d: " + word);
    const int many = std::stoi(word.substr(1, digits - 1));
    switch (word.back()) {
        case 'm':
            return std::chrono::minutes{many};
        case 'h':
            return std::chrono::hours{many};
        case 'd':
            return std::chrono::days{many};
        default:
            throw Slip("+NUMBER and m, h or d: " + word);
    }
}

const std::string& word_at(const std::vector<std::string>& words, std::size_t place, const char* form) {
    if (place >= words.size()) throw Slip(form);
    return words[place];
}

void no_more_than(const std::vector<std::string>& words, std::size_t most, const char* form) {
    if (words.size() > most) throw Slip(form);
}

}  // namespace

Transcript::Transcript(std::filesystem::path file, bool update) : file_(std::move(file)), update_(update) {
    std::ifstream in(file_);
    if (!in) throw Slip("no such file: " + file_.string());
    for (std::string line; std::getline(in, line);) lines_.push_back(line);
}

std::vector<Difference> Transcript::run() {
    std::vector<Difference> out;
    while (at_ < lines_.size()) {
        const auto from = at_;
        Part part;
        try {
            part = next_part();
            if (!part.command.empty()) carry_out(part);
        } catch (const std::exception& wrong) {
            const auto& line = lines_[std::min(from, lines_.size() - 1)];
            out.push_back({from + 1, line, wrong.what()});
            branch_.reset();
            while (at_ < lines_.size() && !is_branch(lines_[at_])) written_.push_back(lines_[at_++]);
        }
    }
    try {
        close_branch();
        if (!had_branch_ && out.empty()) throw Slip("a transcript without a branch shows nothing");
    } catch (const std::exception& wrong) {
        out.push_back({lines_.size(), "(the end)", wrong.what()});
    }
    if (update_) {
        std::ofstream file(file_);
        for (const auto& line : written_) file << line << '\n';
    }
    return out;
}

Transcript::Part Transcript::next_part() {
    Part out;
    out.line = at_ + 1;
    out.command = lines_[at_++];
    written_.push_back(out.command);
    if (out.command.empty() || out.command.starts_with("#")) {
        out.command.clear();
        return out;
    }
    if (out.command.starts_with(" ") || out.command.starts_with("<")) throw Slip("no command stands above it");
    while (at_ < lines_.size() && lines_[at_].starts_with("<")) {
        out.typed.push_back(lines_[at_]);
        written_.push_back(lines_[at_++]);
    }
    while (at_ < lines_.size() && lines_[at_].starts_with("  ")) {
        written_.push_back(lines_[at_]);
        out.answer.push_back(lines_[at_++].substr(2));
    }
    return out;
}

std::string Transcript::input_of(const Part& part) const {
    std::string out;
    for (const auto& line : part.typed) {
        if (line.starts_with("<< "))
            for (const auto& word : words_of(line.substr(3))) out += with_values(word, names_) + "\n";
        else if (line.starts_with("< "))
            out += with_values(line.substr(2), names_) + "\n";
        else
            throw Slip("what is typed stands behind \"< \", words of a line each behind \"<< \"");
    }
    return out;
}

void Transcript::carry_out(const Part& part) {
    auto order = Order::any;
    const auto begun = std::chrono::steady_clock::now();
    const auto came = act(part, order);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    times.emplace_back(took.count(), part.command);
    if (!came) {
        if (!part.answer.empty()) throw Slip("this verb answers nothing");
        return;
    }
    hold_to_the_table(*came);
    if (update_ && part.answer == std::vector<std::string>{"?"}) {
        write_answer(*came);
        return;
    }
    if (const auto wrong = AnswerLines(part.answer, order).compare(*came, names_); !wrong.empty())
        throw std::runtime_error("  expected: " + wrong + "\n  got:\n" + shown(*came, names_) +
                                 (came->text.empty() ? "" : "\n  in words:\n" + came->text));
}

std::optional<Came> Transcript::act(const Part& part, Order& order) {
    const auto input = input_of(part);
    if (const auto typed = typed_by(part.command)) {
        if (!branch_) throw Slip("no branch yet");
        auto words = words_of(typed->second);
        for (auto& word : words) word = with_values(word, names_);
        const bool reads = std::ranges::find(words, "-") != words.end();
        if (reads != !part.typed.empty())
            throw Slip(reads ? "nothing is typed for \"-\"" : "no \"-\" takes what is typed");
        if (words.size() == 4 && words[0] == "window" && words[1] == "record-view")
            return branch_->view_record(typed->first, words[2], words[3]);
        if (words.size() == 4 && words[0] == "window" && words[1] == "paper")
            return branch_->fill_paper(typed->first, words[2], words[3]);
        return branch_->command(typed->first, words, input);
    }
    auto words = words_of(part.command);
    if (words.front() != "file" && words.front() != "bank" && !part.typed.empty())
        throw Slip("this verb takes nothing that is typed");
    return verb(words, input, order);
}

void Transcript::open_branch(const std::vector<std::string>& words) {
    static constexpr auto form = "branch [115-11-30 [09:00]]";
    no_more_than(words, 3, form);
    close_branch();
    names_.clear();
    had_branch_ = true;
    branch_ =
        std::make_unique<Branch>(words.size() > 1 ? words[1] : usual_day, words.size() > 2 ? words[2] : usual_time);
}

void Transcript::close_branch() {
    if (!branch_) return;
    const auto left = branch_->left_over();
    branch_.reset();
    if (!left.empty()) throw Slip(left);
}

std::optional<Came> Transcript::verb(const std::vector<std::string>& words, const std::string& input, Order& order) {
    const auto& name = words.front();
    if (name == "branch") {
        open_branch(words);
        return {};
    }
    if (!branch_) throw Slip("no branch yet");
    if (name == "trail") return trail(words, order);
    if (name.starts_with("+")) {
        no_more_than(words, 1, "+NUMBER and m, h or d");
        branch_->pass(time_that_passes(name));
    } else if (name == "clock") {
        static constexpr auto form = "clock 115-12-01 [09:00]";
        no_more_than(words, 3, form);
        branch_->set_clock(word_at(words, 1, form), words.size() > 2 ? words[2] : usual_time);
    } else if (name == "card") {
        static constexpr auto form = "card in|out";
        no_more_than(words, 2, form);
        const auto& how = word_at(words, 1, form);
        if (how != "in" && how != "out") throw Slip(form);
        how == "in" ? branch_->insert_card() : branch_->pull_card();
    } else if (name == "host") {
        static constexpr auto form = "host [OPERATION FAULT [TIMES]]";
        no_more_than(words, 4, form);
        if (words.size() == 2) throw Slip(form);
        branch_->misbehave(words.size() > 1 ? words[1] : "", words.size() > 2 ? words[2] : "",
                           words.size() > 3 ? words[3] : "");
    } else if (name == "mistypes" || name == "chooses") {
        static constexpr auto form = "mistypes L02|card|puk, chooses PASSWORD";
        no_more_than(words, 2, form);
        const auto& what = word_at(words, 1, form);
        name == "mistypes" ? branch_->mistype(what) : branch_->choose(what);
    } else if (name == "file") {
        static constexpr auto form = "file NAME, and its lines behind \"< \"";
        no_more_than(words, 2, form);
        if (input.empty()) throw Slip(form);
        names_[word_at(words, 1, form)] = branch_->make_file(word_at(words, 1, form), input);
    } else if (name == "folder") {
        static constexpr auto form = "folder NAME";
        no_more_than(words, 2, form);
        names_[word_at(words, 1, form)] = branch_->make_folder(word_at(words, 1, form));
    } else if (name == "machine") {
        static constexpr auto form = "machine NAME VALUE";
        no_more_than(words, 3, form);
        branch_->set_by_hand(word_at(words, 1, form), with_values(word_at(words, 2, form), names_));
    } else if (name == "bank") {
        no_more_than(words, 1, "bank, and the lines of its policy file behind \"< \"");
        branch_->set_policy_file(input);
    } else if (name == "leaves") {
        no_more_than(words, 1, "leaves: whoever sits there signs out");
        branch_->leave_seat();
    } else if (name == "verify") {
        no_more_than(words, 1, "verify");
        if (const auto wrong = branch_->verified(); !wrong.empty()) throw std::runtime_error("  " + wrong);
    } else {
        throw Slip("no verb: " + name);
    }
    return {};
}

Came Transcript::trail(const std::vector<std::string>& words, Order& order) {
    static constexpr auto form = "trail [has] [by L01]";
    std::size_t at = 1;
    order = words.size() > at && words[at] == "has" ? Order::some : Order::whole;
    if (order == Order::some) ++at;
    Came out;
    if (words.size() > at) {
        if (words[at] != "by") throw Slip(form);
        no_more_than(words, at + 2, form);
        out.lines = branch_->trail_by(word_at(words, at + 1, form));
    } else {
        out.lines = branch_->trail();
    }
    if (order == Order::whole) std::erase_if(out.lines, [](const Told& one) { return is_routine(one.of); });
    return out;
}

void Transcript::hold_to_the_table(const Came& came) {
    for (const auto& told : came.lines)
        for (const auto& [key, value] : told.facts) {
            if ((told.of != "todo" && told.of != "lines") || key != "command" || value.empty()) continue;
            const auto known = std::ranges::any_of(cli::commands(), [&value = value](const cli::Command& one) {
                return (value + ' ').starts_with(std::string(one.words) + ' ');
            });
            if (!known) throw std::runtime_error("  what is to be done names no command of the table: " + value);
        }
}

void Transcript::name_what_is_random(const Came& came) {
    constexpr std::size_t id = 32;
    const auto next = [&](const std::string& begin) {
        int number = 1;
        while (names_.contains(begin + std::to_string(number))) ++number;
        return begin + std::to_string(number);
    };
    for (const auto& told : came.lines)
        for (const auto& [key, value] : told.facts) {
            const bool known =
                std::ranges::any_of(names_, [&value = value](const auto& one) { return one.second == value; });
            const bool hex = value.find_first_not_of("0123456789abcdef") == std::string::npos;
            if (!known && hex && value.size() == id) names_[next("q")] = value;
            if (!known && (key == "seen" || key == "digest")) names_[next("s")] = value;
        }
}

void Transcript::write_answer(const Came& came) {
    name_what_is_random(came);
    written_.pop_back();  // the question mark
    const auto text = shown(came, names_);
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        written_.push_back("  " + text.substr(from, end - from));
        from = end + 1;
    }
}

}  // namespace jcic::rules
