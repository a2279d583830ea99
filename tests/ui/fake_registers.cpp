// Registers as the windows are shown them: two rows in each, one of them over, with whatever fits their fields.
#include <QBuffer>
#include <QImage>

#include "app/office/register_steps.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

namespace registers = domain::registers;
using desk::command::Book;
using domain::events::Kind;

std::string written(const domain::events::Field& field) {
    if (field.kind == Kind::choice) return std::string(field.choices.front().name);
    if (field.kind == Kind::day) return "1151122";
    if (field.kind == Kind::items) return "T50,T51,T52";
    if (field.kind == Kind::person) return "L02";
    if (field.kind == Kind::subject) return "A123456789";
    if (field.kind == Kind::duties) return "query-officer:1151120-1161119,supervisor";
    if (field.kind == Kind::number) return "7";
    if (field.kind == Kind::attachment) return domain::Attachment{{7}, {9}, "授權書.pdf"}.text();
    return field.keep == domain::Keep::plain ? "二樓授信櫃檯 EZ-0001" : "黃建國";
}

desk::RegisterRow row_of(Book book, bool over) {
    desk::RegisterRow out{over ? "1" : "2", over ? &book->states.back() : &book->states.front(), {}, {}};
    for (const auto& column : book->columns) {
        const auto* field = book->field(column.field);
        out.cells.push_back(field == nullptr ? "書面" : office::shown_value(*field, written(*field)));
    }
    if (!over && !book->dues.empty()) out.due = domain::RocDate::parse("1151122").value();
    return out;
}

desk::RowView row_view(Book book, const std::string& id) {
    desk::RowView out{row_of(book, id == "1"), {}, {}, {}};
    for (const auto& field : book->steps.front().asks)
        out.values.push_back({&field, office::shown_value(field, written(field)), written(field), false});
    out.story.push_back(
        {417, UtcTime{} + std::chrono::hours{498000}, &book->steps.front(), "林怡君 L03", "張保管 L02"});
    for (const auto& step : book->steps)
        if (!step.begins() && id != "1") out.possible.push_back(&step);
    return out;
}

struct Door {
    Result<std::any> operator()(const desk::command::Registers&) const {
        const auto books = registers::all();
        return std::any(std::vector<Book>(books.begin(), books.end()));
    }
    Result<std::any> operator()(const desk::command::Rows& asked) const {
        desk::RegisterView view{asked.book, {row_of(asked.book, false)}, 1, {}, {}};
        for (const auto& step : asked.book->steps)
            if (desk::can_be_read_in(step)) view.from_file.push_back(&step);
        if (!asked.filter.only_open) view.rows.push_back(row_of(asked.book, true));
        view.found = view.rows.size();
        for (const auto& step : asked.book->steps)
            if (step.begins()) view.begins.push_back(&step);
        return std::any(std::move(view));
    }
    Result<std::any> operator()(const desk::command::Row& asked) const {
        return std::any(row_view(asked.book, asked.id));
    }
    Result<std::any> operator()(const desk::command::Attach& asked) const {
        return std::any(domain::Attachment{{7}, {9}, asked.file.filename().string()}.text());
    }
    Result<std::any> operator()(const desk::command::Attached&) const {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QBuffer png;
        picture.save(&png, "PNG");
        const auto& data = png.data();
        Bytes bytes(data.begin(), data.end());
        return std::any(desk::AttachedFile{"授權書.png", domain::AttachmentForm::png,
                                           std::make_shared<const Bytes>(std::move(bytes))});
    }
    /// Two lines, the second with a day that is none.
    Result<std::any> operator()(const desk::command::ReadFile& asked) const {
        desk::ReadIn out{asked.book, asked.step, {}, {}};
        for (const auto& field : asked.step->asks) out.columns.emplace_back(field.title);
        for (const std::size_t number : {2U, 3U}) {
            auto& line = out.lines.emplace_back(desk::ReadLine{number, {asked.book, asked.step, {}, {}, {}}, {}, {}});
            for (const auto& field : asked.step->asks) line.cells.push_back(written(field));
        }
        out.lines.back().fault = Fault{FaultCode::rule_roc_date, "test", {}};
        return std::any(std::move(out));
    }
    Result<std::any> operator()(const desk::command::TakeRead& asked) const {
        return std::any(desk::TakenIn{asked.seen.good(), std::nullopt, 0});
    }
    Result<std::any> operator()(const desk::command::SaveForm& asked) const { return std::any(asked.file); }
    Result<std::any> operator()(const desk::command::PageOf& asked) const {
        std::string text = "文件\t" + std::string(asked.wanted.book->title) + "：" + asked.wanted.step->title + " v1\n";
        for (const auto& field : asked.wanted.step->asks)
            text += std::string(field.title) + "\t" + office::shown_value(field, written(field)) + "\n";
        return std::any(desk::StepPage{{}, text, "7F3A-91C2"});
    }
    Result<std::any> operator()(const desk::command::Take&) const { return std::any(std::string("3")); }
    Result<std::any> operator()(const desk::command::Sheet&) const {
        return tl::unexpected<Fault>(Fault{FaultCode::printer_none, "test", {}});
    }
    Result<std::any> operator()(const desk::command::Save&) const { return std::any(std::size_t{2}); }
};

}  // namespace

Result<std::any> registers_of_a_branch(const desk::Command& command) {
    return std::visit(Door{}, command);
}

}  // namespace jcic::test
