#include "app/paper/forms/layouts.h"

#include <algorithm>

#include "app/files/files.h"
#include "app/paper/forms/form_parts.h"
#include "app/paper/forms/looks.h"
#include "app/paper/layout/logo.h"

namespace jcic::paper {

namespace {

constexpr std::string_view format = "jcic-desk layout 1";
constexpr const char* sentences_file = "working-papers.json";

void read_format(const JsonNode& root, FormFields& fields) {
    std::string said;
    fields.text(root, "format", said);
    if (said != format) fields.reject(root, "\"format\" is not \"" + std::string(format) + '"');
}

/// The institution's own file where there is one.
std::filesystem::path path_of(const std::string& name, const std::filesystem::path& folder,
                              const std::filesystem::path& own) {
    std::error_code not_there;
    if (!own.empty() && std::filesystem::exists(own / name, not_there)) return own / name;
    return folder / name;
}

bool has_stamp(const Form& form) {
    for (const Part& part : form.parts)
        if (std::holds_alternative<StampPart>(part)) return true;
    return false;
}

bool has_table(const Form& form) {
    for (const Part& part : form.parts)
        if (std::holds_alternative<TablePart>(part)) return true;
    return false;
}

/// Why a record is on paper once more stands on that paper (R-PA-7).
bool tells_reprint(const Form& form) {
    const auto tells = [](const FactsPart::Fact& fact) { return fact.value.find("{reprint}") != std::string::npos; };
    for (const Part& part : form.parts)
        if (const auto* facts = std::get_if<FactsPart>(&part);
            facts != nullptr && std::ranges::any_of(facts->facts, tells))
            return true;
    return false;
}

}  // namespace

Result<Layout> read_page(std::string_view json, std::string_view origin, const std::filesystem::path& beside,
                         const PaintLogo& paint) {
    static constexpr FormInfo no_values{};
    JCIC_TRY(const JsonNode root, read_json(json, origin));
    FormFields fields(origin, no_values);
    fields.only(root, {"format", "comment", "looks", "logo"});
    read_format(root, fields);
    Layout layout;
    if (const JsonNode* looks = root.find("looks")) read_looks(*looks, fields, layout);
    std::string logo;
    fields.text(root, "logo", logo);
    if (!logo.empty() && !fields.fault()) {
        auto read_in = read_logo(beside / logo, paint);
        if (!read_in && read_in.error().code != FaultCode::input_form)
            return tl::unexpected<Fault>(std::move(read_in).error());
        if (read_in)
            layout.logo = std::move(*read_in);
        else
            fields.reject(*root.find("logo"), "\"logo\" is no PNG that can be used");
    }
    if (fields.fault()) return tl::unexpected<Fault>(*fields.fault());
    return layout;
}

Result<Form> read_form(std::string_view json, std::string_view origin, const FormInfo& info, const Layout& looks) {
    JCIC_TRY(const JsonNode root, read_json(json, origin));
    FormFields fields(origin, info);
    fields.only(root, {"format", "comment", "title", "mark", "mask_subject", "landscape", "looks", "parts"});
    read_format(root, fields);
    Form form;
    form.look = looks;
    fields.words(root, "title", form.title);
    fields.text(root, "mark", form.mark);
    fields.flag(root, "mask_subject", form.mask_subject);
    bool turned = false;
    fields.flag(root, "landscape", turned);
    if (turned) form.look = landscape(std::move(form.look));
    if (const JsonNode* own = root.find("looks")) read_looks(*own, fields, form.look);
    for (const JsonNode& part : fields.list(root, "parts")) form.parts.push_back(read_part(part, fields));
    if (form.title.empty()) fields.reject(root, "\"title\" is missing or empty");
    if (info.stamped && !has_stamp(form)) fields.reject(root, "the stamp is missing");
    if (info.stamped && !has_table(form)) fields.reject(root, "the table is missing");
    if (info.stamped && !tells_reprint(form)) fields.reject(root, "{reprint} is missing");
    // A record is confidential whatever a bank's layout says (R-PA-5).
    if (info.stamped && form.mark != "密件") fields.reject(root, "\"mark\" is not 密件");
    if (fields.fault()) return tl::unexpected<Fault>(*fields.fault());
    return form;
}

Result<Layouts> Layouts::read(const std::filesystem::path& folder, const std::filesystem::path& own,
                              const PaintLogo& paint, std::shared_ptr<const LogoPixels> logo,
                              std::shared_ptr<const OwnFont> own_font) {
    const std::filesystem::path page = path_of("page.json", folder, own);
    JCIC_TRY(const std::string page_text, files::read_text(page));
    JCIC_TRY(Layout looks, read_page(page_text, "page.json", page.parent_path(), paint));
    if (logo) looks.logo = std::move(logo);
    looks.own_font = std::move(own_font);
    Layouts layouts;
    for (const FormInfo& info : all_forms()) {
        const std::string name = std::string(info.file) + ".json";
        JCIC_TRY(const std::string text, files::read_text(path_of(name, folder, own)));
        JCIC_TRY(layouts.forms_[static_cast<std::size_t>(info.kind)], read_form(text, name, info, looks));
    }
    JCIC_TRY(const std::string said, files::read_text(folder / sentences_file));
    JCIC_TRY(layouts.sentences_, Sentences::parse(said, sentences_file));
    if (const auto path = path_of(sentences_file, folder, own); path != folder / sentences_file) {
        JCIC_TRY(const std::string own_words, files::read_text(path));
        JCIC_TRY(auto own_sentences, Sentences::parse(own_words, sentences_file, &layouts.sentences_));
        layouts.sentences_ = std::move(own_sentences);
    }
    return layouts;
}

}  // namespace jcic::paper
