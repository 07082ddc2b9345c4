// The questionnaire as its makers recommend it: a survey in JSON, one question a page, kept in local storage.
import { Model } from "survey-core";
import "survey-core/i18n/traditional-chinese";
import "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import { profile, questions, words } from "questionnaire";

const KEPT = "answers";
const radios = (id, title, choices, more) => ({ type: "radiogroup", name: id, title, choices, isRequired: true, ...more });

const survey = new Model({
    firstPageIsStartPage: true,
    showProgressBar: true,
    showQuestionNumbers: false,
    pages: [
        { elements: [{ type: "html", name: "start", html: `<h1>${words.heading}</h1><p>${words.lead}</p>` }] },
        {
            elements: profile.map(({ id, text, options }) =>
                radios(id, text, options, { isRequired: id === "sector" || id === "staff" })),
        },
        ...questions.map(question => ({
            visibleIf: `{sector} anyof ${JSON.stringify(question.sectors).replaceAll('"', "'")}`,
            elements: [radios(question.id, question.text, [
                ...question.options.map((text, value) => ({ value, text })),
                { value: "dont_know", text: words.dontKnow },
                ...(question.notApplicable ? [{ value: "not_applicable", text: words.notApplicable }] : []),
            ], { description: question.evidence })],
        })),
    ],
});
survey.locale = "zh-tw";
survey.data = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
survey.onValueChanged.add(() => localStorage.setItem(KEPT, JSON.stringify(survey.data)));
survey.render(document.getElementById("survey"));
