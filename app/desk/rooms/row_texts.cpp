#include "app/desk/rooms/row_texts.h"

#include <algorithm>
#include <utility>

namespace jcic::desk {

namespace registers = domain::registers;

namespace {

void blank(std::vector<RowText>& texts, std::uint64_t begun) {
    const auto at = std::ranges::lower_bound(texts, begun, {}, &RowText::begun);
    if (at != texts.end() && at->begun == begun) std::string().swap(at->text);
}

}  // namespace

void RowTexts::forget(const registers::Changed& changed, const registers::Rows& rows) {
    if (changed.contains(&registers::people)) return kept_.clear();
    for (auto& [book, kept] : kept_) {
        const auto found = changed.find(book);
        if (found == changed.end()) continue;
        for (const auto& id : found->second) {
            kept.changed.insert(id);
            if (const auto* row = rows.row(*book, id)) blank(kept.texts, row->story.front().sequence);
        }
    }
}

std::vector<const RowText*> RowTexts::saying(const registers::Rows& rows, const registers::Register& book,
                                             std::string_view word, const std::vector<std::string>& states,
                                             const Make& make) {
    auto& kept = kept_[&book];
    bring_up_to_date(kept, rows, book, make);
    std::vector<const RowText*> out;
    if (word.empty()) {
        for (const auto& text : kept.texts) out.push_back(&text);
    } else {
        look_for(kept, word);
        for (const auto at : kept.had_it) out.push_back(&kept.texts[at]);
    }
    if (!word.empty() && !states.empty()) {
        const auto is_in_one = [&](const RowText& text) {
            return std::ranges::find(states, text.state->name) != states.end();
        };
        std::vector<const RowText*> both;
        auto said = out.begin();
        for (const auto& text : kept.texts) {
            const bool has_it = said != out.end() && *said == &text;
            if (has_it) ++said;
            if (has_it || is_in_one(text)) both.push_back(&text);
        }
        out = std::move(both);
    }
    std::ranges::reverse(out);
    return out;
}

void RowTexts::bring_up_to_date(Kept& kept, const registers::Rows& rows, const registers::Register& book,
                                const Make& make) {
    auto& texts = kept.texts;
    if (texts.empty()) {
        kept.word.clear();  // what was looked for where nothing stood was found nowhere
        kept.had_it.clear();
        texts.reserve(rows.begun(book).size());
        for (const auto& [begun, id] : rows.begun(book)) texts.push_back(make(*rows.row(book, id)));
        counted_.made += texts.size();
        kept.changed.clear();
    }
    if (kept.changed.empty()) return;
    for (const auto& id : std::exchange(kept.changed, {})) {
        const auto* row = rows.row(book, id);
        if (row == nullptr) continue;
        auto text = make(*row);
        ++counted_.made;
        const auto at = std::ranges::lower_bound(texts, text.begun, {}, &RowText::begun);
        if (at != texts.end() && at->begun == text.begun)
            *at = std::move(text);
        else
            texts.insert(at, std::move(text));
    }
    kept.word.clear();
    kept.had_it.clear();
}

void RowTexts::look_for(Kept& kept, std::string_view word) {
    const auto has_it = [&](std::size_t at) { return kept.texts[at].text.find(word) != std::string::npos; };
    if (!kept.word.empty() && word.find(kept.word) != std::string_view::npos) {
        counted_.looked_at += kept.had_it.size();
        std::erase_if(kept.had_it, [&](std::size_t at) { return !has_it(at); });
    } else {
        counted_.looked_at += kept.texts.size();
        kept.had_it.clear();
        for (std::size_t at = 0; at < kept.texts.size(); ++at)
            if (has_it(at)) kept.had_it.push_back(at);
    }
    kept.word = word;
}

}  // namespace jcic::desk
