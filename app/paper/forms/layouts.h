#pragma once
// All layouts of a folder, checked: the style that pages share (page.json), one form for each kind of page, and the
// sentences of the working papers (working-papers.json).

#include <array>
#include <filesystem>

#include "app/paper/forms/form.h"
#include "app/paper/forms/form_kinds.h"
#include "app/paper/forms/sentences.h"

namespace jcic::paper {

class Layouts {
public:
    /// Reads `folder`/page.json and a file for every kind; a file of the same name in `own` (the institution's; "" for
    /// none) replaces it. Faults file.missing, file.read; paper.layout-file with "file", "line" and "reason". `logo`,
    /// the branch's setting, takes precedence over the one that page.json names and `paint` renders; null for none.
    /// `own_font`: the bank's, for its 造字.
    [[nodiscard]] static Result<Layouts> read(const std::filesystem::path& folder, const std::filesystem::path& own,
                                              const PaintLogo& paint, std::shared_ptr<const LogoPixels> logo = nullptr,
                                              std::shared_ptr<const OwnFont> own_font = nullptr);
    [[nodiscard]] const Sentences& sentences() const { return sentences_; }
    [[nodiscard]] const Form& form(FormKind kind) const { return forms_[static_cast<std::size_t>(kind)]; }

private:
    Layouts() = default;
    std::array<Form, form_kind_count> forms_;
    Sentences sentences_;
};

/// Parses one file's text as for read(); a logo is in page.json's folder. The same faults.
[[nodiscard]] Result<Layout> read_page(std::string_view json, std::string_view origin,
                                       const std::filesystem::path& beside, const PaintLogo& paint);
[[nodiscard]] Result<Form> read_form(std::string_view json, std::string_view origin, const FormInfo& info,
                                     const Layout& looks);

}  // namespace jcic::paper
