#include "app/scanner/pdf_operators.h"

#include <cstring>
#include <string_view>

#include "app/scanner/pdf_values.h"

namespace jcic::scanner {

namespace {

class Reading {
public:
    explicit Reading(ByteView content) : in_(content) {}

    Operators read() {
        while (at_ < in_.size()) step();
        return std::move(out_);
    }

private:
    void step() {
        const auto c = in_[at_];
        if (is_pdf_blank(c) || std::strchr("[]{}>)", c) != nullptr)
            ++at_;
        else if (c == '%')
            while (at_ < in_.size() && in_[at_] != '\n' && in_[at_] != '\r') ++at_;
        else if (c == '(')
            text();
        else if (c == '<')
            angle();
        else if (c == '/')
            name();
        else
            word();
    }

    void text() {
        const auto begin = at_;
        int open = 0;
        do {
            const auto c = in_[at_++];
            if (c == '\\')
                ++at_;
            else if (c == '(')
                ++open;
            else if (c == ')')
                --open;
        } while (open > 0 && at_ < in_.size());
        strings_ += at_ - begin;
    }

    void angle() {
        const auto begin = ++at_;
        if (at_ < in_.size() && in_[at_] == '<') {
            ++at_;
            return;
        }
        while (at_ < in_.size() && in_[at_] != '>') ++at_;
        strings_ += (at_ - begin) / 2;
    }

    void name() {
        name_.clear();
        for (++at_; at_ < in_.size() && !ends_pdf_word(in_[at_]); ++at_) {
            const bool coded = in_[at_] == '#' && at_ + 2 < in_.size();
            const int high = coded ? pdf_hex_digit(in_[at_ + 1]) : -1;
            const int low = coded ? pdf_hex_digit(in_[at_ + 2]) : -1;
            if (high >= 0 && low >= 0) {
                name_.push_back(static_cast<char>(high * 16 + low));
                at_ += 2;
            } else {
                name_.push_back(static_cast<char>(in_[at_]));
            }
        }
    }

    void word() {
        const auto begin = at_;
        while (at_ < in_.size() && !ends_pdf_word(in_[at_])) ++at_;
        const std::string_view said(reinterpret_cast<const char*>(in_.data() + begin), at_ - begin);
        if (std::strchr("+-.0123456789", said.front()) == nullptr) done(said);
    }

    /// An operator, whose operands stood before it.
    void done(std::string_view what) {
        ++out_.many;
        if (what == "ID") return past_a_picture();
        if (what == "Do") use(Named::object);
        if (what == "gs") use(Named::state);
        if (what == "scn" || what == "SCN") use(Named::pattern);
        if (what == "Tj" || what == "TJ" || what == "'" || what == "\"") out_.letters += strings_;
        strings_ = 0;
        name_.clear();
    }

    void use(Named kind) {
        if (!name_.empty()) ++out_.uses[{kind, name_}];
    }

    /// The bytes of a picture within the stream say nothing.
    void past_a_picture() {
        for (; at_ < in_.size(); ++at_)
            if (is_pdf_blank(in_[at_]) && at_ + 2 < in_.size() && in_[at_ + 1] == 'E' && in_[at_ + 2] == 'I' &&
                (at_ + 3 == in_.size() || ends_pdf_word(in_[at_ + 3]))) {
                at_ += 3;
                return;
            }
    }

    ByteView in_;
    std::size_t at_ = 0;
    std::size_t strings_ = 0;
    std::string name_;
    Operators out_;
};

}  // namespace

Operators operators_in(ByteView content) {
    return Reading(content).read();
}

}  // namespace jcic::scanner
